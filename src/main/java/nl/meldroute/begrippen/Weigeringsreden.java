package nl.meldroute.begrippen;

/** Why a partner does not take a referral. */
public enum Weigeringsreden implements Waarde {
  NIET_BEVOEGD("Dit is niet onze taak"),
  ANDER_GEBIED("Dit is niet ons gebied"),
  GEEN_PLAATS("Wij hebben nu geen plaats of capaciteit"),
  TE_WEINIG_INFORMATIE("Wij weten te weinig om dit over te nemen"),
  AL_IN_BEHANDELING("Wij zijn hier al mee bezig"),
  OVERIG("Een andere reden");

  private final String tekst;

  Weigeringsreden(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
