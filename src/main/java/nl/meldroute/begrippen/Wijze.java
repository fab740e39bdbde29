package nl.meldroute.begrippen;

/** How the reporter gets feedback. */
public enum Wijze implements Waarde {
  TELEFOON("Telefonisch"),
  E_MAIL_ZONDER_INHOUD("E-mail zonder inhoud"),
  VOLGCODE("Met de volgcode"),
  GESPREK("In een gesprek"),
  GEEN("Geen terugkoppeling");

  private final String tekst;

  Wijze(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
