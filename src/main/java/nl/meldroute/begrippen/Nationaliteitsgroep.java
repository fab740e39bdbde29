package nl.meldroute.begrippen;

/** Nationality, no finer than the figures need it (Twente 2022 §1.3). */
public enum Nationaliteitsgroep implements Waarde {
  NEDERLANDS("Nederlands"),
  EUROPEES("Ander Europees land"),
  NIET_EUROPEES("Land buiten Europa"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Nationaliteitsgroep(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
