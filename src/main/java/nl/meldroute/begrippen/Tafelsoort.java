package nl.meldroute.begrippen;

/** The kinds of standing meeting on casussen and their governance. */
public enum Tafelsoort implements Waarde {
  CASUSTAFEL("Casustafel"),
  DADERTAFEL("Dadertafel"),
  WEEG_EN_MONITORTAFEL("Weeg- en monitortafel"),
  DRIELUIK("Drieluik"),
  ONDERMIJNINGSOVERLEG("Ondermijningsoverleg"),
  ZORGOVERLEG("Zorgoverleg"),
  RIEC_TAFEL("RIEC-tafel"),
  KETENREGIETEAM("Ketenregieteam"),
  STUURGROEP("Stuurgroep");

  private final String tekst;

  Tafelsoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
