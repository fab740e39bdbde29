package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** Whom of a partner one calls. */
public enum Contactsoort implements Waarde {
  CONTACT("Vaste contactpersoon"),
  VERVANGER("Vervanger"),
  NOODNUMMER("24-uursnummer");

  private final String tekst;

  Contactsoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
