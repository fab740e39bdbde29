package nl.meldroute.begrippen;

/** As what a victim is registered with CoMensha. */
public enum Dossiersoort implements Waarde {
  AANMELDING_MET_HULPVRAAG("Aanmelding met een vraag om hulp of opvang"),
  AANMELDING_REGISTRATIE("Alleen registratie");

  private final String tekst;

  Dossiersoort(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
