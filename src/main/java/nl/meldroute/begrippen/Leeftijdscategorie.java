package nl.meldroute.begrippen;

/** Whether someone is under 18; unknown counts as possibly under 18. */
public enum Leeftijdscategorie implements Waarde {
  MINDERJARIG("Jonger dan 18 jaar"),
  MEERDERJARIG("18 jaar of ouder"),
  ONBEKEND("Onbekend");

  private final String tekst;

  Leeftijdscategorie(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
