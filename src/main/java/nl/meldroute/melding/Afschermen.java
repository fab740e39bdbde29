package nl.meldroute.melding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Belangenconflicten;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Genoemden;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Collega;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.taak.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shields a casus: from then on only people who were named see it and do its tasks (ADR 0027). The
 * owner decides; of a shielded casus everybody who was named, so that nobody is locked in alone.
 */
@Component
@Transactional
public class Afschermen {

  private final Dossiers dossiers;
  private final Genoemden genoemden;
  private final Belangenconflicten conflicten;
  private final Routes routes;
  private final Collegas collegas;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Afschermen(
      Dossiers dossiers,
      Genoemden genoemden,
      Belangenconflicten conflicten,
      Routes routes,
      Collegas collegas,
      Regioprofielen regios,
      Toegang toegang) {
    this.dossiers = dossiers;
    this.genoemden = genoemden;
    this.conflicten = conflicten;
    this.routes = routes;
    this.collegas = collegas;
    this.regios = regios;
    this.toegang = toegang;
  }

  /**
   * A colleague who can be named.
   *
   * @param id user id
   * @param genoemd whether this colleague is named now
   * @param belangenconflict whether this colleague is kept out
   */
  public record Keuze(String id, String naam, boolean genoemd, boolean belangenconflict) {}

  /** The colleagues of the region who can be named for a casus. */
  public List<Keuze> keuzes(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Collega's om te noemen tonen");
    Set<String> nu = toegang.alsSysteem(casus.regio(), () -> genoemden.van(casusnummer));
    Set<String> buiten = toegang.alsSysteem(casus.regio(), () -> conflicten.van(casusnummer));
    return collegas.van(regios.profiel(casus.regio()).orElseThrow()).stream()
        .map(
            collega ->
                new Keuze(
                    collega.id(),
                    collega.naam(),
                    nu.contains(collega.id()),
                    buiten.contains(collega.id())))
        .toList();
  }

  /**
   * Shields a casus, or changes who is named. Who decides is always among the named.
   *
   * @param gebruikers user ids of the colleagues
   * @throws NietToegestaan when the current user does not own the casus
   * @throws OngeldigeInvoer naming every fault
   */
  public void schermAf(String casusnummer, Set<String> gebruikers, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus afschermen");
    eisEigenaar(casus);
    eisEigenCasus(casus);
    Set<String> alle = new TreeSet<>(gebruikers);
    alle.add(toegang.huidige().gebruiker());
    String namen = namen(casus, alle);
    boolean was = casus.isAfgeschermd();
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          genoemden.schermAf(casus, alle);
          dossiers.schrijfBij(
              casus,
              was ? "afscherming-gewijzigd" : "afgeschermd",
              "Alleen nog te zien voor %s. %s".formatted(namen, reden));
        });
    routes.opNaam(casus, toegang.alsSysteem(casus.regio(), () -> genoemden.van(casusnummer)));
  }

  /**
   * The groups that take part see the casus again.
   *
   * @throws Conflict when the casus is not shielded
   */
  public void hefOp(String casusnummer, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Afscherming opheffen");
    if (!casus.isAfgeschermd()) {
      throw new Conflict("Deze casus is niet afgeschermd.");
    }
    eisEigenaar(casus);
    eisEigenCasus(casus);
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          genoemden.hefOp(casus);
          dossiers.schrijfBij(casus, "afscherming-opgeheven", reden);
        });
    routes.opRol(casus);
  }

  private void eisEigenaar(Casus casus) {
    if (dossiers.isAlleenInNood(casus)
        || (!casus.isAfgeschermd() && !toegang.huidige().groepen().contains(casus.eigenaar()))) {
      throw new NietToegestaan(
          "Over het afschermen beslist wie eigenaar van de casus is, of op naam is gekozen.");
    }
  }

  private static void eisEigenCasus(Casus casus) {
    if (casus.samengevoegdIn() != null) {
      throw new Conflict("Deze casus gaat verder in een andere. Doe dit daar.");
    }
  }

  private String namen(Casus casus, Set<String> gebruikers) {
    Map<String, String> bekend =
        collegas.van(regios.profiel(casus.regio()).orElseThrow()).stream()
            .collect(Collectors.toMap(Collega::id, Collega::naam));
    List<Fout> fouten = new ArrayList<>();
    gebruikers.stream()
        .filter(gebruiker -> !bekend.containsKey(gebruiker))
        .forEach(
            gebruiker ->
                fouten.add(
                    new Fout(
                        "gebruikers", "Kies collega's die in deze regio aan casussen werken.")));
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten.subList(0, 1));
    }
    return gebruikers.stream().map(bekend::get).collect(Collectors.joining(", "));
  }
}
