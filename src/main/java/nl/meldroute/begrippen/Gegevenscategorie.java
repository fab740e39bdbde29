package nl.meldroute.begrippen;

/** Kinds of data that are disclosed, or not, each on its own ground. */
public enum Gegevenscategorie implements Waarde {
  IDENTITEIT("Wie het slachtoffer en andere betrokkenen zijn"),
  CONTACT("Contactgegevens"),
  ZORG("Zorg en hulp"),
  STRAF("Verdachten en strafbare feiten"),
  POLITIE_CIE("Informatie van de criminele inlichtingen (CIE)"),
  FISCAAL("Geld en bedrijf"),
  LOCATIE("Adressen en plekken"),
  CIJFERS("Cijfers zonder personen");

  private final String tekst;

  Gegevenscategorie(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
