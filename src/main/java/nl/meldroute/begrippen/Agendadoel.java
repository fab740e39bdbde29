package nl.meldroute.begrippen;

/** What a table is asked about a casus. */
public enum Agendadoel implements Waarde {
  WEGEN("Wegen en kwalificeren"),
  INTERVENTIES_BESLUITEN("Besluiten over interventies"),
  VOORTGANG("Voortgang bewaken"),
  EVALUEREN("Evalueren");

  private final String tekst;

  Agendadoel(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
