package nl.meldroute.begrippen;

/** How soon something has to be done; the decision 'termijnen' turns it into a term. */
public enum Dringendheid implements Waarde {
  DIRECT("Direct"),
  SPOED("Met spoed"),
  NORMAAL("Normaal"),
  LAAG("Kan wachten");

  private final String tekst;

  Dringendheid(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
