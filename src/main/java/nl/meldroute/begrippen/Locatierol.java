package nl.meldroute.begrippen;

/** What a place is in a casus; the places of one casus may all differ. */
public enum Locatierol implements Waarde {
  WOONPLAATS("Woonplaats"),
  WERVING("Plaats van werving"),
  UITBUITING("Plaats van uitbuiting"),
  AANTREFFEN("Plaats waar het slachtoffer is gevonden"),
  OPVANG("Plaats van opvang");

  private final String tekst;

  Locatierol(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
