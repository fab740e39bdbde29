package nl.meldroute.begrippen;

/** What a person is in a casus; one person may be several, such as victim and offender. */
public enum Betrokkenerol implements Waarde {
  SLACHTOFFER("Slachtoffer"),
  VERMOEDELIJKE_PLEGER("Vermoedelijke pleger"),
  PLEGER("Pleger"),
  FACILITATOR("Facilitator"),
  GETUIGE("Getuige"),
  NAASTE("Naaste");

  private final String tekst;

  Betrokkenerol(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
