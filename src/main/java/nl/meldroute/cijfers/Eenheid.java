package nl.meldroute.cijfers;

import nl.meldroute.begrippen.Waarde;

/** What is counted. Each table counts one of these, and each of them exactly once. */
public enum Eenheid implements Waarde {
  MELDING("Meldingen"),
  SLACHTOFFER("Slachtoffers"),
  CASUS("Casussen"),
  VERWIJZING("Verwijzingen");

  private final String tekst;

  Eenheid(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
