package nl.meldroute.beleid.teksten;

import nl.meldroute.beleidstekst.Beleidsteksten;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Tekstinhoud;
import nl.meldroute.beleidstekst.Tekstversie;
import org.springframework.stereotype.Component;

/** What a version says, all of it: a text that came with an upgrade is in no older version. */
@Component
class Tekststand {

  /** The number of what the product brings. */
  static final int FABRIEK = 0;

  private final Fabriek fabriek;
  private final Beleidsteksten teksten;

  Tekststand(Fabriek fabriek, Beleidsteksten teksten) {
    this.fabriek = fabriek;
    this.teksten = teksten;
  }

  /**
   * @param versie null for the factory setting
   */
  String inhoud(String sleutel, Tekstversie versie) {
    String eigen = versie == null ? null : versie.inhoud();
    if (!Fabriek.SIGNALEN.equals(sleutel)) {
      return Tekstinhoud.vanTeksten(teksten.samen(sleutel, eigen));
    }
    return eigen == null ? Tekstinhoud.vanSignalen(fabriek.signalen()) : eigen;
  }
}
