package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** The web applications that a role can be let into. */
public enum App implements Waarde {
  TASKLIST("Takenlijst"),
  COCKPIT("Procesoverzicht");

  private final String tekst;

  App(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String code() {
    return Kebab.van(name());
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
