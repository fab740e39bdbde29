package nl.meldroute.begrippen;

/** How far an agreed action is. */
public enum Actiestand implements Waarde {
  OPEN("Loopt"),
  GEDAAN("Gedaan"),
  NIET_GELUKT("Niet gelukt"),
  GEWEIGERD("Geweigerd"),
  VERVALLEN("Vervallen");

  private final String tekst;

  Actiestand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
