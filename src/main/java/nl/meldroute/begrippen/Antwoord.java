package nl.meldroute.begrippen;

/** The answer to a yes-or-no question in which not knowing is an answer too. */
public enum Antwoord implements Waarde {
  JA("Ja"),
  NEE("Nee"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Antwoord(String tekst) {
    this.tekst = tekst;
  }

  public static Antwoord van(boolean ja) {
    return ja ? JA : NEE;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
