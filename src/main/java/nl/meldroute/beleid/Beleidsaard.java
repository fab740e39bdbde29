package nl.meldroute.beleid;

import nl.meldroute.begrippen.Waarde;

/** What a change of policy does. */
public enum Beleidsaard implements Waarde {
  WIJZIGEN("Wijzigen"),
  EIGEN_VARIANT("Eigen variant maken"),
  TERUG_NAAR_GEDEELD("Terug naar de gedeelde versie"),
  TERUGDRAAIEN("Terugdraaien"),
  FABRIEK("Nieuwe versie van Meldroute");

  private final String tekst;

  Beleidsaard(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
