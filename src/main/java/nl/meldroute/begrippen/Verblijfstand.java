package nl.meldroute.begrippen;

/** How far a place is that is held for somebody. */
public enum Verblijfstand implements Waarde {
  GERESERVEERD("Gereserveerd"),
  BEVESTIGD("Door de opvang bevestigd"),
  VERBLIJFT("Verblijft hier"),
  VERVALLEN("Vervallen voor aankomst"),
  BEEINDIGD("Verblijf beëindigd");

  private final String tekst;

  Verblijfstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
