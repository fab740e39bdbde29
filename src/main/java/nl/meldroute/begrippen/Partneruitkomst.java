package nl.meldroute.begrippen;

/** What came of a referral at the partner (E14). */
public enum Partneruitkomst implements Waarde {
  HULP_GEBORGD("Hulp is geregeld"),
  OPVANG("Opvang is geregeld"),
  OPSPORING("Er is een opsporingsonderzoek gestart"),
  VERVOLGING("Er is besloten om te vervolgen"),
  NIET_VERVOLGD("Er is besloten om niet te vervolgen"),
  BESTUURLIJK("Er is een bestuurlijke maatregel genomen"),
  OVERGEDRAGEN("Overgedragen aan een andere organisatie"),
  GEEN_MENSENHANDEL("Geen mensenhandel"),
  NIET_TE_ONDERZOEKEN("Niet te onderzoeken"),
  GEWEIGERD_DOOR_SLACHTOFFER("Het slachtoffer wil dit niet");

  private final String tekst;

  Partneruitkomst(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  /** Whether who reported has to be told why (E14). */
  public boolean vraagtUitleg() {
    return this == NIET_VERVOLGD || this == NIET_TE_ONDERZOEKEN;
  }
}
