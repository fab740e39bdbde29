package nl.meldroute.begrippen;

/** What breaks off a stay, or the way to it. */
public enum Opvanggebeurtenis implements Waarde {
  DREIGING("Er is dreiging op de plek"),
  PLEK_WEG("De plek valt weg"),
  VERTROKKEN("Het slachtoffer is vertrokken"),
  WIL_NIET("Het slachtoffer wil geen opvang meer");

  private final String tekst;

  Opvanggebeurtenis(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
