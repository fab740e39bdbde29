package nl.meldroute.begrippen;

/** Why a place is no longer held for somebody. */
public enum Verblijfeinde implements Waarde {
  VERLOPEN("De reservering verliep"),
  GEWEIGERD("De opvang kon niet"),
  NIET_AANGEKOMEN("Niet aangekomen"),
  VERHUISD("Verhuisd naar een andere plek"),
  DREIGING("Dreiging op de plek"),
  PLEK_WEG("De plek verviel"),
  VERTROKKEN("Zelf vertrokken"),
  DOORGESTROOMD("Doorgestroomd naar wonen");

  private final String tekst;

  Verblijfeinde(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
