package nl.meldroute.begrippen;

/**
 * The rungs of the ladder on which a partner is reached in acute danger, from the first to the
 * last.
 */
public enum Contacttrede implements Waarde {
  PARTNER("De partner zelf"),
  NOODCONTACT("Het noodcontact van de partner"),
  VERVANGER("De vervanger neemt het over"),
  LEIDING("De leiding van de regio");

  private final String tekst;

  Contacttrede(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
