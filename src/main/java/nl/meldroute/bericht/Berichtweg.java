package nl.meldroute.bericht;

import nl.meldroute.begrippen.Waarde;

/** The ways by which a notice goes out. */
public enum Berichtweg implements Waarde {
  E_MAIL("E-mail"),
  SMS("Sms");

  private final String tekst;

  Berichtweg(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
