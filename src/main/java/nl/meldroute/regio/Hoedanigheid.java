package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** Why somebody is the one to turn to for a role, the first before the last. */
public enum Hoedanigheid implements Waarde {
  DIENST("Heeft dienst"),
  HOUDER("Heeft de rol"),
  VERVANGER("Vervangt");

  private final String tekst;

  Hoedanigheid(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
