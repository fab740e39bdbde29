package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** Things for which each region has its own word; the text is the word where it has none. */
public enum Streekwoord implements Waarde {
  MELDPUNT("regionaal meldpunt mensenhandel"),
  CASUSTAFEL("casustafel"),
  LOKAAL_TEAM("wijkteam");

  private final String tekst;

  Streekwoord(String tekst) {
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
