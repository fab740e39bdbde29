package nl.meldroute.begrippen;

/** What an offender has to get past: where exploitation can be made harder (barrièremodel). */
public enum Barriere implements Waarde {
  ENTREE("Entree"),
  IDENTITEIT("Identiteit"),
  HUISVESTING("Huisvesting"),
  ARBEID("Arbeid"),
  FINANCIELE_STROMEN("Financiële stromen");

  private final String tekst;

  Barriere(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
