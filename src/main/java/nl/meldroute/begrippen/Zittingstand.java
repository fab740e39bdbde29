package nl.meldroute.begrippen;

/** How far a session of a table is. */
public enum Zittingstand implements Waarde {
  GEPLAND("Gepland"),
  VOORBEREIDING("In voorbereiding"),
  BEZIG("Bezig"),
  VERSLAG("Verslag in de maak"),
  VASTGESTELD("Verslag vastgesteld"),
  VERVALLEN("Vervallen");

  private final String tekst;

  Zittingstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
