package nl.meldroute.begrippen;

/** How a day of a table differs from its rhythm. */
public enum Tafelafwijking implements Waarde {
  VERVALT("Vervalt"),
  VERPLAATST("Op een ander moment"),
  EXTRA("Extra zitting");

  private final String tekst;

  Tafelafwijking(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
