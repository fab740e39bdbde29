package nl.meldroute.begrippen;

/** Why somebody got no place (E28). */
public enum GeenPlek implements Waarde {
  VOL("Alles is vol"),
  GEEN_PASSENDE_PLEK("Er is geen plek die past"),
  GEEN_PLEK_VOOR_GROEP("Er is geen plek voor de groep samen"),
  ALLEEN_KANTOORTIJD("De plek die past, neemt alleen op in kantoortijd"),
  NIET_BEREIKBAAR("De opvang is niet te bereiken"),
  WIL_NIET("Het slachtoffer wil niet"),
  ANDERS("Een andere reden");

  private final String tekst;

  GeenPlek(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
