package nl.meldroute.begrippen;

/**
 * Who answers or pays for a victim, by its part in the casus and never by name: a table for all
 * regions knows no names.
 */
public enum Verantwoordelijke implements Waarde {
  INSCHRIJFGEMEENTE("De gemeente waar het slachtoffer staat ingeschreven"),
  AANTREFGEMEENTE("De gemeente waar het slachtoffer is aangetroffen"),
  CENTRUMGEMEENTE("De centrumgemeente van de regio"),
  RIJK("Het Rijk"),
  ONBEKEND("Nog uit te zoeken");

  private final String tekst;

  Verantwoordelijke(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
