package nl.meldroute.begrippen;

/** A form of exploitation; a casus may have several (Twente 2022 §1.2). */
public enum Uitbuitingsvorm implements Waarde {
  SEKSUEEL("Seksuele uitbuiting"),
  ARBEID("Arbeidsuitbuiting"),
  CRIMINEEL("Criminele uitbuiting"),
  ORGAANVERWIJDERING("Gedwongen orgaanverwijdering"),
  DRAAGMOEDERSCHAP("Gedwongen draagmoederschap"),
  OVERIG("Andere uitbuiting, zoals slavernij of dienstbaarheid"),
  ONBEKEND("Nog onbekend");

  private final String tekst;

  Uitbuitingsvorm(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
