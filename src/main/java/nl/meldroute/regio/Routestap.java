package nl.meldroute.regio;

import nl.meldroute.begrippen.Waarde;

/** The user tasks that a profile must give to a role; the code is the task's key in the models. */
public enum Routestap implements Waarde {
  GEVAAR_BEOORDELEN("Gevaar beoordelen"),
  DIRECT_CONTACT_OPNEMEN("Direct contact opnemen"),
  SIGNAAL_BESPREKEN("Signaal bespreken"),
  VERRIJKEN("Informatie verzamelen"),
  VERMOEDEN_BEOORDELEN("Vermoeden beoordelen"),
  VERVOLG_VASTSTELLEN("Vervolg vaststellen"),
  TERUGKOPPELEN("Terugkoppelen aan de melder"),
  CASUS_AFSLUITEN("Casus afsluiten"),
  STORING_OPLOSSEN("Storing oplossen");

  private final String tekst;

  Routestap(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String code() {
    return Kebab.van(name());
  }

  @Override
  public String tekst() {
    return tekst;
  }

  /** A technical fault is solved without opening the casus. */
  public boolean vraagtDossier() {
    return this != STORING_OPLOSSEN;
  }
}
