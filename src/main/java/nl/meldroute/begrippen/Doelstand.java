package nl.meldroute.begrippen;

/** How far a goal of an offender plan is. */
public enum Doelstand implements Waarde {
  OPEN("Loopt"),
  BEHAALD("Behaald"),
  GESTOPT("Gestopt");

  private final String tekst;

  Doelstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
