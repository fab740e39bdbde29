package nl.meldroute.begrippen;

/** How far an informatieverzoek is, and with what answer it ended. */
public enum Verzoekstatus implements Waarde {
  KLAARGEZET("Klaargezet"),
  GEVRAAGD("Gevraagd"),
  GEANTWOORD("Beantwoord"),
  NIETS_BEKEND("Er is niets bekend"),
  GEWEIGERD("Geweigerd"),
  ZONDER_ANTWOORD("Zonder antwoord verder");

  private final String tekst;

  Verzoekstatus(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
