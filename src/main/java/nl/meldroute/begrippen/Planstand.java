package nl.meldroute.begrippen;

/** How far an offender plan is. */
public enum Planstand implements Waarde {
  NIEUW("Wordt opgesteld"),
  LOOPT("Loopt"),
  AFGEROND("Afgerond");

  private final String tekst;

  Planstand(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
