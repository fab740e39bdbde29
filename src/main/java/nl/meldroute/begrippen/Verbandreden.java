package nl.meldroute.begrippen;

/** In which way two casussen are alike; never by which value. */
public enum Verbandreden implements Waarde {
  TELEFOON("zelfde telefoonnummer"),
  KENTEKEN("zelfde kenteken"),
  EMAIL("zelfde e-mailadres"),
  REKENING("zelfde rekeningnummer"),
  KVK("zelfde KVK-nummer"),
  ADVERTENTIE("zelfde advertentie"),
  SOCIAL_MEDIA("zelfde account op sociale media"),
  ADRES("zelfde adres"),
  NAAM_EN_GEBOORTEDATUM("zelfde of bijna dezelfde naam, en dezelfde geboortedatum"),
  NAAM_EN_BIJNA_GEBOORTEDATUM("zelfde of bijna dezelfde naam, en bijna dezelfde geboortedatum"),
  DEEL_VAN_NAAM_EN_GEBOORTEDATUM("één naam en de geboortedatum zijn gelijk"),
  NAAM("zelfde of bijna dezelfde naam"),
  BIJNAAM("zelfde bijnaam of roepnaam");

  private final String tekst;

  Verbandreden(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
