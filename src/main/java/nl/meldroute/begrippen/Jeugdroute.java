package nl.meldroute.begrippen;

/** Who takes the lead with a young offender. */
public enum Jeugdroute implements Waarde {
  HALT("Halt"),
  RAAD_KINDERBESCHERMING("Onderzoek door de Raad voor de Kinderbescherming"),
  JEUGDRECLASSERING("Jeugdreclassering");

  private final String tekst;

  Jeugdroute(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
