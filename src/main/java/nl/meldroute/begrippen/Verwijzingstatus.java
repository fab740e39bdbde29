package nl.meldroute.begrippen;

/** How far a referral is. */
public enum Verwijzingstatus implements Waarde {
  KLAARGEZET("Klaargezet"),
  GEBLOKKEERD("Geblokkeerd: geen grondslag"),
  VERZONDEN("Verzonden"),
  ONTVANGEN("Ontvangen"),
  GEACCEPTEERD("Geaccepteerd"),
  GEWEIGERD("Geweigerd"),
  TE_LAAT("Te laat"),
  INGETROKKEN("Ingetrokken"),
  AFGEROND("Afgerond");

  private final String tekst;

  Verwijzingstatus(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
