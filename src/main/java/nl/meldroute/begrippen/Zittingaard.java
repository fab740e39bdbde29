package nl.meldroute.begrippen;

/** Whether a session is one that the rhythm of its table gives. */
public enum Zittingaard implements Waarde {
  GEWOON("Volgens het ritme"),
  EXTRA("Extra zitting");

  private final String tekst;

  Zittingaard(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
