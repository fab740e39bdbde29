package nl.meldroute.begrippen;

/** Whether somebody was brought in. */
public enum Inschakeling implements Waarde {
  INGESCHAKELD("Ingeschakeld"),
  NIET_NODIG("Niet nodig"),
  WORDT_GEVRAAGD("Wordt gevraagd");

  private final String tekst;

  Inschakeling(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
