package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** Which casussen a group may see. */
public enum Dossiertoegang implements Waarde {
  GEMEENTE_CASUSSEN("Alle casussen van de eigen gemeente"),
  REGIO_CASUSSEN("Alle casussen van de regio"),
  BETROKKEN("Alleen casussen waar de groep bij betrokken is"),
  GEEN("Geen casussen");

  private final String tekst;

  Dossiertoegang(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
