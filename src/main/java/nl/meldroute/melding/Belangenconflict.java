package nl.meldroute.melding;

import java.util.List;
import java.util.Set;
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
import nl.meldroute.taak.Behandelaars;
import nl.meldroute.taak.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who knows somebody in a casus has no part in it (ADR 0027). Anybody who sees the casus says so of
 * themselves; of a colleague who does the steps of the casus does. The team reads who, not why.
 */
@Component
@Transactional
public class Belangenconflict {

  private final Dossiers dossiers;
  private final Belangenconflicten conflicten;
  private final Genoemden genoemden;
  private final Behandelaars behandelaars;
  private final Routes routes;
  private final Collegas collegas;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Belangenconflict(
      Dossiers dossiers,
      Belangenconflicten conflicten,
      Genoemden genoemden,
      Behandelaars behandelaars,
      Routes routes,
      Collegas collegas,
      Regioprofielen regios,
      Toegang toegang) {
    this.dossiers = dossiers;
    this.conflicten = conflicten;
    this.genoemden = genoemden;
    this.behandelaars = behandelaars;
    this.routes = routes;
    this.collegas = collegas;
    this.regios = regios;
    this.toegang = toegang;
  }

  /**
   * @param gebruiker user id of a colleague; null or one's own for oneself
   * @throws NietToegestaan when somebody who does no step of the casus names a colleague
   * @throws OngeldigeInvoer when there is no such colleague
   * @throws Conflict when nobody would be left who sees the casus
   */
  public void meld(String casusnummer, String gebruiker) {
    Casus casus = dossiers.bewerk(casusnummer, "Belangenconflict melden");
    String wie = gebruiker == null ? toegang.huidige().gebruiker() : gebruiker;
    if (!wie.equals(toegang.huidige().gebruiker())) {
      behandelaars.eis(casus);
    }
    String naam = naam(casus, wie);
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          if (genoemden.van(casusnummer).equals(Set.of(wie))) {
            throw new Conflict("Niemand anders ziet deze casus. Kies eerst een collega erbij.");
          }
          if (conflicten.van(casusnummer).contains(wie)) {
            throw new Conflict("Dit is al gemeld.");
          }
          dossiers.schrijfBij(casus, "belangenconflict", naam + " doet niet mee aan deze casus.");
          conflicten.meld(casus, wie);
        });
    if (casus.isAfgeschermd()) {
      routes.opNaam(casus, toegang.alsSysteem(casus.regio(), () -> genoemden.van(casusnummer)));
    }
    routes.houBuiten(casus, wie);
  }

  /**
   * It was a mistake, or is over.
   *
   * @throws NietToegestaan when the current user does no step of the casus
   * @throws Conflict when there is none
   */
  public void hefOp(String casusnummer, String gebruiker, String reden) {
    Casus casus = dossiers.bewerk(casusnummer, "Belangenconflict opheffen");
    behandelaars.eis(casus);
    String naam = naam(casus, gebruiker);
    toegang.alsSysteem(
        casus.regio(),
        () -> {
          if (!conflicten.van(casusnummer).contains(gebruiker)) {
            throw new Conflict("Voor deze collega is geen belangenconflict gemeld.");
          }
          conflicten.hefOp(casus, gebruiker);
          dossiers.schrijfBij(
              casus, "belangenconflict-opgeheven", "%s doet weer mee. %s".formatted(naam, reden));
        });
    routes.laatWeerToe(casus, gebruiker);
    if (casus.isAfgeschermd()) {
      routes.opNaam(casus, toegang.alsSysteem(casus.regio(), () -> genoemden.van(casusnummer)));
    }
  }

  private String naam(Casus casus, String gebruiker) {
    return collegas.van(regios.profiel(casus.regio()).orElseThrow()).stream()
        .filter(collega -> collega.id().equals(gebruiker))
        .map(Collega::naam)
        .findFirst()
        .orElseThrow(
            () ->
                new OngeldigeInvoer(
                    List.of(
                        new Fout(
                            "gebruiker",
                            "Kies een collega die in deze regio aan casussen werkt."))));
  }
}
