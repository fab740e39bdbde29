package nl.meldroute.begrippen;

/** How far it is with somebody who is approached as an offender. */
public enum Daderstatus implements Waarde {
  POTENTIEEL("Mogelijk pleger in de toekomst"),
  VERDACHT("Verdacht of vermoedelijke pleger"),
  VEROORDEELD("Veroordeeld"),
  FACILITATOR("Maakt uitbuiting mogelijk (facilitator)");

  private final String tekst;

  Daderstatus(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
