package nl.meldroute.gevaar;

import java.time.Clock;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.Conflict;
import nl.meldroute.taak.Routes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Danger that arises while a route is under way (Twente 2022, §6.1 Acute onveiligheid). */
@Component
@Transactional
public class AcuteOnveiligheid {

  private final Dossiers dossiers;
  private final Routes routes;
  private final Clock klok;

  AcuteOnveiligheid(Dossiers dossiers, Routes routes, Clock klok) {
    this.dossiers = dossiers;
    this.routes = routes;
    this.klok = klok;
  }

  /**
   * Starts the acute branch beside the route; while it runs already, those at work in it read what
   * was told.
   *
   * @throws Conflict when the casus is closed
   */
  public void meld(String casusnummer, String toelichting) {
    Casus casus = dossiers.bewerk(casusnummer, "Acute onveiligheid melden");
    if (!casus.isOpen()) {
      throw new Conflict(
          "Deze casus is afgesloten. Doe een nieuwe melding, en bel 112 bij levensgevaar.");
    }
    casus.gevaarMinstens(Gevaarniveau.ACUUT, klok.instant());
    dossiers.schrijfBij(casus, "acute-onveiligheid", toelichting);
    start(casus);
  }

  /** As {@link #meld}, for danger that a decision or a colleague found. */
  public void start(String casusnummer) {
    start(dossiers.bewerk(casusnummer, "Acute onveiligheid melden"));
  }

  private void start(Casus casus) {
    if (!routes.loopt(casus, "acuut-gevaar")) {
      routes.meld(casus, "acute-onveiligheid");
    }
  }

  /**
   * Gives back to the open steps of the route the time that the danger took.
   *
   * @param deel key of the step of the route that dealt with it
   */
  public void geefTijdTerug(String casusnummer, String deel) {
    Casus casus = dossiers.bewerk(casusnummer, "Termijnen verschuiven");
    dossiers.schrijfBij(
        casus,
        "termijnen-verschoven",
        "De open termijnen zijn %d minuten verschoven."
            .formatted(routes.verschuif(casus, deel).toMinutes()));
  }
}
