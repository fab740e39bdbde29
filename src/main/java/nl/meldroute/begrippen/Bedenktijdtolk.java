package nl.meldroute.begrippen;

/** Whether somebody interpreted when the right was pointed out. */
public enum Bedenktijdtolk implements Waarde {
  TOLK_AANWEZIG("Met een tolk erbij"),
  TOLK_TELEFOON("Met een tolk door de telefoon"),
  NIET_NODIG("Zonder tolk, niet nodig");

  private final String tekst;

  Bedenktijdtolk(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
