package nl.meldroute.begrippen;

/** Why a casus is on the agenda of a session. */
public enum Agendareden implements Waarde {
  NIEUW("Nieuw"),
  HERZIENING("Moment van herziening"),
  ACTIE_TE_LAAT("Actie te laat"),
  STILSTAND("Niet bewogen sinds de vorige zitting"),
  SPOED("Spoed"),
  DOORGESCHOVEN("Doorgeschoven van een eerdere zitting"),
  OPNIEUW_GEVRAAGD("Opnieuw gevraagd");

  private final String tekst;

  Agendareden(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
