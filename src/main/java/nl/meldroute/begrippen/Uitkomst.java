package nl.meldroute.begrippen;

/** How a casus ended. */
public enum Uitkomst implements Waarde {
  HULP_GEBORGD("Hulp is geregeld"),
  OPVANG("Opvang is geregeld"),
  OPSPORING("Opsporing door politie of Arbeidsinspectie"),
  BESTUURLIJK("Bestuurlijke maatregel"),
  OVERGEDRAGEN("Overgedragen"),
  GEEN_MENSENHANDEL("Geen mensenhandel"),
  NIET_TE_ONDERZOEKEN("Niet te onderzoeken"),
  SAMENGEVOEGD("Samengevoegd met een andere casus");

  private final String tekst;

  Uitkomst(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
