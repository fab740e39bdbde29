package nl.meldroute.begrippen;

import static nl.meldroute.begrippen.Interventiesoort.ARBEIDSRECHT;
import static nl.meldroute.begrippen.Interventiesoort.BESTUURSRECHT;
import static nl.meldroute.begrippen.Interventiesoort.FISCAAL;
import static nl.meldroute.begrippen.Interventiesoort.PREVENTIE;
import static nl.meldroute.begrippen.Interventiesoort.STRAFRECHT;
import static nl.meldroute.begrippen.Interventiesoort.ZORG;

/** What can be done about exploitation, and by what kind of law. */
public enum Interventie implements Waarde {
  OPSPORINGSONDERZOEK("Opsporingsonderzoek", STRAFRECHT),
  VERVOLGING("Vervolging", STRAFRECHT),
  CONTACTVERBOD("Contactverbod", STRAFRECHT),
  LOCATIEVERBOD_EM("Locatieverbod met elektronische monitoring", STRAFRECHT),
  RECLASSERINGSADVIES("Reclasseringsadvies", STRAFRECHT),
  VERGUNNING_WEIGEREN("Vergunning weigeren", BESTUURSRECHT),
  VERGUNNING_INTREKKEN("Vergunning intrekken", BESTUURSRECHT),
  BIBOB_TOETS("Bibob-toets", BESTUURSRECHT),
  PAND_SLUITEN("Pand sluiten", BESTUURSRECHT),
  LAST_ONDER_DWANGSOM("Last onder dwangsom", BESTUURSRECHT),
  LAST_ONDER_BESTUURSDWANG("Last onder bestuursdwang", BESTUURSRECHT),
  BESTUURLIJKE_BOETE("Bestuurlijke boete", BESTUURSRECHT),
  INTEGRALE_CONTROLE("Integrale controle", BESTUURSRECHT),
  ADRESONDERZOEK_BRP("Adresonderzoek BRP", BESTUURSRECHT),
  VOORZIENING_INTREKKEN("Voorziening intrekken", BESTUURSRECHT),
  SOCIALE_RECHERCHE("Onderzoek door de sociale recherche", BESTUURSRECHT),
  FISCALE_SANCTIE("Fiscale sanctie", FISCAAL),
  BESLAG("Beslag", STRAFRECHT),
  BOETE_WAV_WML("Boete Wav of Wml", ARBEIDSRECHT),
  STILLEGGEN_WERK("Stilleggen van het werk", ARBEIDSRECHT),
  OPVANG("Opvang", ZORG),
  BEGELEIDING("Begeleiding", ZORG),
  RESOCIALISATIE("Resocialisatie", PREVENTIE),
  RE_INTEGRATIE("Re-integratie", PREVENTIE),
  VOORLICHTING("Voorlichting", PREVENTIE);

  private final String tekst;
  private final Interventiesoort soort;

  Interventie(String tekst, Interventiesoort soort) {
    this.tekst = tekst;
    this.soort = soort;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  public Interventiesoort soort() {
    return soort;
  }
}
