package nl.meldroute.begrippen;

/** How consent to sharing was given. */
public enum Toestemmingswijze implements Waarde {
  SCHRIFTELIJK("Schriftelijk"),
  MONDELING("Mondeling");

  private final String tekst;

  Toestemmingswijze(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
