package nl.meldroute.gids;

import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regiorol;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Rolniveau;

/**
 * A place that somebody can hold: a role of the region, or of one of its municipalities.
 *
 * @param groep the group of the engine that belongs to it
 * @param gemeente code of the municipality, for a role that each has
 */
record Rolplek(String regio, Regiorol rol, String groep, Optional<Gemeente> gemeente) {

  /** All of a region. Partners fill their own places, and beheerders are not of one region. */
  static Stream<Rolplek> van(Regioprofiel regio) {
    return regio.rollen().stream()
        .filter(rol -> rol.niveau() == Rolniveau.GEMEENTE || rol.niveau() == Rolniveau.REGIO)
        .flatMap(
            rol ->
                rol.niveau() == Rolniveau.REGIO
                    ? Stream.of(plek(regio, rol, Optional.empty()))
                    : regio.gemeenten().stream()
                        .map(gemeente -> plek(regio, rol, Optional.of(gemeente))));
  }

  static Optional<Rolplek> zoek(Regioprofiel regio, Rol rol, String gemeente) {
    return van(regio)
        .filter(plek -> plek.rol().rol() == rol)
        .filter(
            plek ->
                plek.gemeente()
                    .map(Gemeente::code)
                    .orElse("")
                    .equals(gemeente == null ? "" : gemeente))
        .findFirst();
  }

  private static Rolplek plek(Regioprofiel regio, Regiorol rol, Optional<Gemeente> gemeente) {
    return new Rolplek(
        regio.code(),
        rol,
        regio.groep(rol.rol(), gemeente.map(Gemeente::code).orElse(Gemeente.ONBEKEND)),
        gemeente);
  }

  String gemeenteCode() {
    return gemeente.map(Gemeente::code).orElse(null);
  }

  String naam() {
    return rol.naam() + gemeente.map(een -> " " + een.naam()).orElse("");
  }
}
