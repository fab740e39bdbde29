package nl.meldroute.begrippen;

/** The kind of identifier that meldingen are linked by. */
public enum Kenmerksoort implements Waarde {
  TELEFOON("Telefoonnummer"),
  KENTEKEN("Kenteken"),
  EMAIL("E-mailadres"),
  REKENING("Rekeningnummer"),
  KVK("KVK-nummer"),
  ADVERTENTIE("Advertentie"),
  SOCIAL_MEDIA("Account op sociale media"),
  ADRES("Adres");

  private final String tekst;

  Kenmerksoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
