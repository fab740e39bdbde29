package nl.meldroute.begrippen;

/** What the approach of an offender is for (Twente 2022, §6.2). */
public enum Daderdoel implements Waarde {
  DADERSCHAP_VOORKOMEN("Daderschap voorkomen"),
  HERHALING_VOORKOMEN("Herhaald daderschap voorkomen"),
  CONTACT_EN_LOCATIEVERBOD("Slachtoffers beschermen met een contactverbod of locatieverbod"),
  ADVIES_VOOR_VONNIS("Reclasseringsadvies vóór het vonnis"),
  ADVIES_NA_VONNIS("Reclasseringsadvies na het vonnis"),
  RESOCIALISATIE("Resocialisatie"),
  RE_INTEGRATIE("Re-integratie na detentie"),
  VERGUNNING("Vergunning weigeren of intrekken"),
  VOORZIENING("Voorziening of uitkering aanpakken"),
  FACILITATOR_STOPPEN("Facilitator laten stoppen");

  private final String tekst;

  Daderdoel(String tekst) {
    this.tekst = tekst;
  }

  @Override
  public String tekst() {
    return tekst;
  }
}
