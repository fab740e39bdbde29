package nl.meldroute.begrippen;

/** What a partner can act by, and so what data go to it for. */
public enum Interventiesoort implements Waarde {
  STRAFRECHT("Strafrecht"),
  BESTUURSRECHT("Bestuursrecht"),
  FISCAAL("Belasting en toeslagen"),
  ARBEIDSRECHT("Arbeidsrecht"),
  ZORG("Zorg"),
  PREVENTIE("Voorkomen");

  private final String tekst;

  Interventiesoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
