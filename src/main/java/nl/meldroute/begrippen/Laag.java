package nl.meldroute.begrippen;

/** The part of a session: which members are in the room. */
public enum Laag implements Waarde {
  MET_ZORG("Met zorgpartners"),
  ZONDER_ZORG("Zonder zorgpartners"),
  ALLEN("Alle deelnemers");

  private final String tekst;

  Laag(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
