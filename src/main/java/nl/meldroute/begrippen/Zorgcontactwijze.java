package nl.meldroute.begrippen;

/** How a care coordinator spoke with a victim. */
public enum Zorgcontactwijze implements Waarde {
  GESPREK("Gesprek"),
  HUISBEZOEK("Huisbezoek"),
  TELEFOON("Telefonisch"),
  BERICHT("Bericht");

  private final String tekst;

  Zorgcontactwijze(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
