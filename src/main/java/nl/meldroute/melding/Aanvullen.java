package nl.meldroute.melding;

import java.util.Map;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.taak.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds what is told later to a casus; its route judges the danger again. */
@Component
@Transactional
public class Aanvullen {

  private final Dossiers dossiers;
  private final Routes routes;

  Aanvullen(Dossiers dossiers, Routes routes) {
    this.dossiers = dossiers;
    this.routes = routes;
  }

  /**
   * @param gevaar answers to the questions of the table {@code acuut-gevaar}; what is left out
   *     counts as unknown
   * @throws Conflict when the casus is closed
   */
  public void vulAan(String casusnummer, String tekst, Map<String, Antwoord> gevaar) {
    Casus casus = dossiers.bewerk(casusnummer, "Casus aanvullen");
    if (!casus.isOpen()) {
      throw new Conflict("Deze casus is afgesloten. Doe een nieuwe melding.");
    }
    dossiers.vulAan(casus, tekst, gevaar);
    routes.meld(casus, "aanvullende-informatie");
  }
}
