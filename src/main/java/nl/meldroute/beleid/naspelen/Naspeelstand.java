package nl.meldroute.beleid.naspelen;

import nl.meldroute.begrippen.Waarde;

/** How far a replay is. */
public enum Naspeelstand implements Waarde {
  LOOPT("Loopt"),
  KLAAR("Klaar"),
  AFGEBROKEN("Afgebroken"),
  MISLUKT("Mislukt");

  private final String tekst;

  Naspeelstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
