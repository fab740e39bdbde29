package nl.meldroute.gids;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Rol;

/**
 * Somebody who holds a role, as it stands in the directory; null for what was left open.
 *
 * @param rol code of the role
 * @param gemeente code of the municipality; null for a role of the region
 * @param overdrachtAan who gets the open tasks at the end; null for the group
 */
public record Rolhouder(
    UUID id,
    Rol rol,
    String gemeente,
    String gebruiker,
    String mail,
    String mobiel,
    String vervanger,
    String vervangerMail,
    String vervangerMobiel,
    LocalDate van,
    LocalDate tot,
    String overdrachtAan,
    long versie) {

  boolean is(LocalDate dag) {
    return !van.isAfter(dag) && (tot == null || !tot.isBefore(dag));
  }

  Rolplek plek(Regioprofiel profiel) {
    return Rolplek.zoek(profiel, rol, gemeente).orElseThrow();
  }

  boolean is(Rolplek plek) {
    return plek.rol().rol() == rol && Objects.equals(plek.gemeenteCode(), gemeente);
  }
}
