package nl.meldroute.opvang;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Conflict;
import nl.meldroute.platform.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A place of the register in acute danger: for tonight, before anybody had time to say who it is
 * for. The placement that begins with it goes on from there.
 */
@Component
@Transactional
public class Noodplekken {

  private final Plaatsingen plaatsingen;
  private final Reserveringen reserveringen;
  private final Plaatsinglijst lijst;
  private final Toegang toegang;

  Noodplekken(
      Plaatsingen plaatsingen, Reserveringen reserveringen, Plaatsinglijst lijst, Toegang toegang) {
    this.plaatsingen = plaatsingen;
    this.reserveringen = reserveringen;
    this.lijst = lijst;
    this.toegang = toegang;
  }

  /**
   * What fits and takes people in now, best first. Empty for a drill, and while somebody looks for
   * a place or has one already.
   */
  public List<Kandidaat> nu(Casus casus) {
    if (casus.isOefening() || toegang.alsSysteem(casus.regio(), () -> lijst.loopt(casus.id()))) {
      return List.of();
    }
    return reserveringen.kandidaten(casus, plaatsingen.spoed(casus)).stream()
        .filter(een -> een.past() && een.openNu())
        .toList();
  }

  /**
   * Holds a place until the facility has answered.
   *
   * @throws Conflict when a colleague was first
   */
  public Kandidaat neem(Casus casus, UUID plek) {
    Kandidaat gekozen =
        nu(casus).stream()
            .filter(een -> een.plek().equals(plek))
            .findFirst()
            .orElseThrow(
                () ->
                    new Conflict(
                        "Deze plek is er niet meer: een collega was u net voor. Open de taak opnieuw en kies een andere plek."));
    plaatsingen.beginMet(casus, gekozen);
    return gekozen;
  }
}
