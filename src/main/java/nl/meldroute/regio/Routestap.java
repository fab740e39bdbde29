package nl.meldroute.regio;

import java.util.EnumSet;
import java.util.Set;
import nl.meldroute.begrippen.Waarde;

/** The user tasks that a profile must give to a role; the code is the task's key in the models. */
public enum Routestap implements Waarde {
  GEVAAR_BEOORDELEN("Gevaar beoordelen"),
  GEVAAR_OPNIEUW_BEOORDELEN("Gevaar opnieuw beoordelen"),
  PARTNERS_KIEZEN("Partners kiezen bij acuut gevaar"),
  DIRECT_CONTACT_OPNEMEN("Direct contact opnemen"),
  NOODCONTACT_BELLEN("Noodcontact bellen"),
  CONTACT_OVERNEMEN("Contact overnemen"),
  CONTACT_AFDWINGEN("Contact afdwingen"),
  NOODOPVANG_REGELEN("Noodopvang regelen"),
  VERVOER_REGELEN("Vervoer regelen"),
  OPVANGVRAAG_VASTSTELLEN("Opvangvraag vaststellen"),
  PLEK_ZOEKEN("Plek in de opvang zoeken"),
  OPVANGVERVOER_REGELEN("Vervoer naar de opvang regelen"),
  VERBLIJF_HERZIEN("Verblijf in de opvang herzien"),
  DOORSTROOM_REGELEN("Doorstroom naar wonen regelen"),
  VEILIGHEID_BEOORDELEN("Veiligheid beoordelen"),
  IN_KENNIS_STELLEN("In kennis stellen na acuut gevaar"),
  SIGNAAL_BESPREKEN("Signaal bespreken"),
  BRONNEN_KIEZEN("Bronnen kiezen"),
  CONSULTATIE_KENNISCENTRUM("Sparren met het kenniscentrum"),
  INFORMATIEVERZOEK_OPVOLGEN("Informatieverzoek opvolgen"),
  RAADPLEGING_LEZEN("Antwoord op een vraag lezen"),
  VERRIJKEN("Informatie verzamelen"),
  VERMOEDEN_BEOORDELEN("Vermoeden beoordelen"),
  KENNISCENTRUM_MELDEN("Melden bij het kenniscentrum"),
  GEMEENTE_INFORMEREN_AFWEGEN("Afwegen of de gemeente wordt ingelicht"),
  VERVOLG_VASTSTELLEN("Vervolg vaststellen"),
  GRONDSLAG_BEOORDELEN("Grondslag voor delen beoordelen"),
  VERWIJZING_OPVOLGEN("Verwijzing opvolgen"),
  VERWIJZING_HEROVERWEGEN("Verwijzing heroverwegen"),
  DOSSIER_VORMEN("Dossier vormen voor een tafel"),
  INTERVENTIEADVIES_OPSTELLEN("Interventieadvies opstellen"),
  MANDAAT_BESLUITEN("Besluiten buiten het mandaat van een tafel"),
  TERUGKOPPELEN("Terugkoppelen aan de melder"),
  MELDERREACTIE_BEKIJKEN("Reactie van de melder bekijken"),
  MELDER_BIJPRATEN("Melder tussendoor laten horen"),
  CASUS_AFSLUITEN("Casus afsluiten"),
  STILSTAND_BEKIJKEN("Stilstand bekijken"),
  PARKERING_HERZIEN("Parkering herzien"),
  NOODTOEGANG_BEOORDELEN("Noodtoegang beoordelen"),
  ACTIE_OPVOLGEN("Actie opvolgen"),
  RAPPORTAGE_VASTLEGGEN("Bestuurlijke rapportage vastleggen"),
  ZORG_VOORBEREIDEN("Zorg voorbereiden op een interventie"),
  INTERVENTIE_EVALUEREN("Interventie evalueren"),
  DADERS_VASTSTELLEN("Personen voor de daderaanpak vaststellen"),
  DADERPLAN_OPSTELLEN("Daderplan opstellen"),
  JEUGDPLAN_OPSTELLEN("Jeugdplan opstellen"),
  DADERPLAN_HERZIEN("Daderplan herzien"),
  SLACHTOFFERVEILIGHEID_NAGAAN("Veiligheid van het slachtoffer nagaan"),
  VRIJLATING_VOORBEREIDEN("Vrijlating of einde van een verbod voorbereiden"),
  ZORG_AANMELDEN("Aanmelding voor zorg bekijken"),
  ZORG_INTAKE("Intake van zorg doen"),
  JEUGD_REGELEN("Gezag en bescherming regelen"),
  ZORGPLAN_OPSTELLEN("Zorgplan maken"),
  ZORGPLAN_HERZIEN("Zorgplan herzien"),
  ZORG_HEROVERWEGEN("Zonder hulp verder kijken"),
  ZORG_AFSLUITEN("Zorg afsluiten"),
  NAZORG_CONTACT("Nazorg geven"),
  ZORG_OVERNEMEN("Zorgcoördinatie overnemen"),
  BEDENKTIJD_WIJZEN("Recht op bedenktijd nagaan"),
  AANGIFTE_BESLUITEN("Besluit over aangifte vastleggen"),
  BEDENKTIJD_BESPREKEN("Einde bedenktijd bespreken"),
  BEDENKTIJD_VERSTREKEN("Na de bedenktijd verder"),
  VERBLIJF_VOLGEN("Verblijf volgen"),
  COMENSHA_REGISTREREN("Bij CoMensha registreren"),
  COMENSHA_TOESTEMMING_VRAGEN("Toestemming voor CoMensha vragen"),
  TOESTEMMING_OPVOLGEN("Ingetrokken toestemming opvolgen"),
  CONTROLE_VOORBEREIDEN("Controle voorbereiden"),
  CONTROLE_VASTLEGGEN("Controle vastleggen"),
  CONTROLE_OPVOLGEN("Bevindingen van een controle opvolgen"),
  STORING_OPLOSSEN("Storing oplossen"),
  GIDS_BIJWERKEN("Partnergids bijwerken"),
  BELEIDSWIJZIGING_BEOORDELEN("Beleidswijziging beoordelen"),
  BELEIDSWIJZIGING_AANPASSEN("Beleidswijziging aanpassen"),
  BELEIDSWIJZIGING_BEKIJKEN("Werking van een beleidswijziging bekijken"),
  JAARCIJFERS_NALOPEN("Ontbrekende gegevens voor de jaarcijfers nalopen"),
  JAARCIJFERS_BEOORDELEN("Jaarcijfers beoordelen");

  private static final Set<Routestap> ZORG =
      EnumSet.of(
          ZORG_AANMELDEN,
          ZORG_INTAKE,
          JEUGD_REGELEN,
          ZORGPLAN_OPSTELLEN,
          ZORGPLAN_HERZIEN,
          ZORG_HEROVERWEGEN,
          ZORG_AFSLUITEN,
          NAZORG_CONTACT,
          BEDENKTIJD_WIJZEN,
          AANGIFTE_BESLUITEN,
          BEDENKTIJD_BESPREKEN,
          BEDENKTIJD_VERSTREKEN,
          VERBLIJF_VOLGEN,
          COMENSHA_REGISTREREN,
          COMENSHA_TOESTEMMING_VRAGEN,
          ZORG_OVERNEMEN);

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

  /** Somebody may be in danger: who is on duty is told of it outside the task list too. */
  public boolean isSpoed() {
    return switch (this) {
      case GEVAAR_BEOORDELEN,
          GEVAAR_OPNIEUW_BEOORDELEN,
          PARTNERS_KIEZEN,
          NOODOPVANG_REGELEN,
          VERVOER_REGELEN,
          VEILIGHEID_BEOORDELEN ->
          true;
      default -> heeftTreden();
    };
  }

  /** A rung of the ladder in acute danger: when nobody does it in time, the next one opens. */
  public boolean heeftTreden() {
    return switch (this) {
      case DIRECT_CONTACT_OPNEMEN, NOODCONTACT_BELLEN, CONTACT_OVERNEMEN, CONTACT_AFDWINGEN -> true;
      default -> false;
    };
  }

  /**
   * A technical fault, the ground for a referral, access in an emergency, a partner that nobody
   * reaches, what a table may not decide by itself, the directory, the policy or the yearly figures
   * are dealt with without opening a casus.
   */
  public boolean vraagtDossier() {
    return this != STORING_OPLOSSEN
        && this != GRONDSLAG_BEOORDELEN
        && this != NOODTOEGANG_BEOORDELEN
        && this != CONTACT_AFDWINGEN
        && this != MANDAAT_BESLUITEN
        && this != RAPPORTAGE_VASTLEGGEN
        && this != CONTROLE_VOORBEREIDEN
        && this != CONTROLE_VASTLEGGEN
        && this != CONTROLE_OPVOLGEN
        && this != GIDS_BIJWERKEN
        && this != BELEIDSWIJZIGING_BEOORDELEN
        && this != BELEIDSWIJZIGING_AANPASSEN
        && this != BELEIDSWIJZIGING_BEKIJKEN
        && this != JAARCIJFERS_NALOPEN
        && this != JAARCIJFERS_BEOORDELEN;
  }

  /** A step of the care of a victim: who does it reads the care. */
  public boolean isZorg() {
    return ZORG.contains(this);
  }
}
