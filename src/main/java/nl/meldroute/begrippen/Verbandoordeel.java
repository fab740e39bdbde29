package nl.meldroute.begrippen;

/** What a human made of a suggested link. */
public enum Verbandoordeel implements Waarde {
  VOORGESTELD("Voorgesteld, nog niet beoordeeld"),
  BEVESTIGD("Bevestigd"),
  AFGEWEZEN("Afgewezen");

  private final String tekst;

  Verbandoordeel(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
