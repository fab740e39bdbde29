package nl.meldroute.cijfers;

import java.util.Optional;
import nl.meldroute.begrippen.Waarde;

/**
 * What each key figure means: the one definition for the screen, the files, the report and {@code
 * docs/cijfers.md}. The function {@code cijfer_kengetallen} in the database computes them.
 */
public enum Indicator implements Waarde {
  MELDINGEN(
      "Meldingen",
      Meeteenheid.AANTAL,
      "Hoeveel meldingen er kwamen.",
      "Meldingen",
      null,
      Datumregel.MELDING,
      "Drenthe 2023, Nieuwe signalen; Twente 2022 §1.3 actie 1"),
  CASUSSEN(
      "Casussen",
      Meeteenheid.AANTAL,
      "Hoeveel casussen er begonnen. Meldingen over dezelfde situatie zijn één casus.",
      "Casussen",
      null,
      Datumregel.EERSTE_MELDING,
      "Twente 2022 §1.3 actie 2"),
  SLACHTOFFERS(
      "Slachtoffers",
      Meeteenheid.AANTAL,
      "Hoeveel (vermoedelijke) slachtoffers er zijn genoemd. Dezelfde naam telt in een casus één keer.",
      "Slachtoffers",
      null,
      Datumregel.MELDING,
      "Twente 2022 §1.3"),
  VERMOEDEN(
      "Melding werd vermoeden",
      Meeteenheid.PROCENT,
      "Hoe vaak een casus is beoordeeld als ernstig vermoeden of als mensenhandel.",
      "Casussen met een ernstig vermoeden of mensenhandel",
      "Alle casussen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §4.3.3; Heuvelrug 2023 §4.1.4"),
  OP_TAFEL(
      "Vermoeden kwam op tafel",
      Meeteenheid.PROCENT,
      "Hoe vaak een vermoeden op een casustafel is behandeld.",
      "Vermoedens die op een casustafel zijn behandeld",
      "Casussen met een vermoeden",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §7.5.1; Twente 2022 §6.2"),
  VERWEZEN(
      "Vermoeden werd verwezen",
      Meeteenheid.PROCENT,
      "Hoe vaak een vermoeden naar een partner ging.",
      "Vermoedens met ten minste één verzonden verwijzing",
      "Casussen met een vermoeden",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §4.3.3; Twente 2022 §6.1 stap 4"),
  OPSPORING(
      "Vermoeden werd onderzoek",
      Meeteenheid.PROCENT,
      "Hoe vaak een vermoeden tot opsporing of vervolging leidde.",
      "Vermoedens met opsporing of vervolging als uitkomst",
      "Casussen met een vermoeden",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §4.3.3 en §5.3.5"),
  VERWIJZING_MET_UITKOMST(
      "Verwijzing kreeg een uitkomst",
      Meeteenheid.PROCENT,
      "Hoe vaak een partner liet weten wat ervan kwam.",
      "Afgeronde verwijzingen",
      "Verzonden verwijzingen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5.3.5"),
  AFGESLOTEN(
      "Casus is afgesloten",
      Meeteenheid.PROCENT,
      "Welk deel van de casussen een uitkomst heeft.",
      "Afgesloten casussen",
      "Alle casussen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5.1"),
  DAGEN_TOT_BEOORDELING(
      "Van melding tot beoordeling",
      Meeteenheid.DAGEN,
      "Hoelang het duurde tot het vermoeden was beoordeeld.",
      "Casussen met een beoordeling",
      "Alle casussen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5.1; Twente 2022 §6.1 stap 2"),
  DAGEN_TOT_VERWIJZING(
      "Van melding tot verwijzing",
      Meeteenheid.DAGEN,
      "Hoelang het duurde tot de eerste verwijzing weg was.",
      "Casussen met een verzonden verwijzing",
      "Alle casussen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5.1; Twente 2022 §6.1 stap 4"),
  DAGEN_TOT_ANTWOORD(
      "Van verwijzing tot antwoord",
      Meeteenheid.DAGEN,
      "Hoelang een partner erover deed om te antwoorden.",
      "Verwijzingen met een antwoord",
      "Verzonden verwijzingen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §3.3.3"),
  DAGEN_TOT_UITKOMST(
      "Van verwijzing tot uitkomst",
      Meeteenheid.DAGEN,
      "Hoelang het duurde tot de partner een uitkomst gaf.",
      "Afgeronde verwijzingen",
      "Verzonden verwijzingen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5.3.5"),
  DAGEN_TOT_AFSLUITING(
      "Van melding tot afsluiting",
      Meeteenheid.DAGEN,
      "Hoelang een casus liep.",
      "Afgesloten casussen",
      "Alle casussen",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5.1"),
  TERUGKOPPELING_OP_TIJD(
      "Terugkoppeling op tijd",
      Meeteenheid.PROCENT,
      "Hoe vaak de melder op tijd hoorde wat er met de melding gebeurde.",
      "Meldingen met een terugkoppeling op of voor de beloofde dag",
      "Meldingen met een beloofde dag die voorbij is, of met een terugkoppeling",
      Datumregel.MELDING,
      "Twente 2022 actie 9; Rapporteur 2012 §7.6.3"),
  EERSTE_CONTACT(
      "Van melding tot eerste contact bij acuut gevaar",
      Meeteenheid.MINUTEN,
      "Hoelang het bij acuut gevaar duurde tot de eerste partner was bereikt.",
      "Meldingen waarbij een partner is bereikt",
      "Meldingen met acuut gevaar",
      Datumregel.MELDING,
      "Twente 2022 §6.1; Heuvelrug 2023, bijlage Melden"),
  OPVANG_NIET_GEVONDEN(
      "Geen opvang gevonden",
      Meeteenheid.PROCENT,
      "Hoe vaak er geen plek was voor een slachtoffer dat opvang nodig had.",
      "Aanvragen zonder plek",
      "Aanvragen om opvang en noodopvang die zijn beantwoord",
      Datumregel.EERSTE_MELDING,
      "Twente 2022 §7.2; Rapporteur 2012 §4.3.4"),
  PARTNER_OP_TIJD(
      "Partner antwoordde op tijd",
      Meeteenheid.PROCENT,
      "Hoe vaak een partner binnen de termijn antwoordde.",
      "Verwijzingen met een antwoord binnen de termijn",
      "Verwijzingen met een antwoord, of waarvan de termijn voorbij is",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §3.3.3"),
  INFORMATIE_BEANTWOORD(
      "Informatieverzoek kreeg antwoord",
      Meeteenheid.PROCENT,
      "Hoe vaak een partner antwoord gaf op een vraag om informatie.",
      "Informatieverzoeken met een antwoord, ook als er niets bekend was",
      "Informatieverzoeken die zijn afgerond",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §3.3.3; Twente 2022 §6.1 stap 2"),
  BRONNEN_ZONDER_MELDING(
      "Bronnen die niets meldden",
      Meeteenheid.AANTAL,
      "Hoeveel soorten melders in deze tijd niets meldden. Welke dat zijn, staat in de tabel van meldingen naar bron.",
      "Soorten melders zonder melding",
      "Alle soorten melders",
      Datumregel.MELDING,
      "Drenthe 2023, Nieuwe signalen; Rapporteur 2012 §7.6.1"),
  GEMEENTEN_ZONDER_MELDING(
      "Gemeenten zonder melding",
      Meeteenheid.AANTAL,
      "Over hoeveel gemeenten in deze tijd geen melding kwam.",
      "Gemeenten van de regio zonder melding",
      "Alle gemeenten van de regio",
      Datumregel.MELDING,
      "Drenthe 2023, Cijfers; Twente 2022 §1.3 actie 1"),
  OVER_GEMEENTEGRENZEN(
      "Casus over gemeentegrenzen",
      Meeteenheid.PROCENT,
      "Hoe vaak een casus met meer dan één gemeente te maken heeft.",
      "Casussen met meer dan één gemeente: van de casus, van een melding, van wie meedoet, of waar het slachtoffer woont, is geworven of is uitgebuit",
      "Alle casussen",
      Datumregel.EERSTE_MELDING,
      "IJsselland 2021 §1.2"),
  WOONT_ELDERS(
      "Uitbuiting buiten de woongemeente",
      Meeteenheid.PROCENT,
      "Hoe vaak de uitbuiting in een andere gemeente was dan waar het slachtoffer woont.",
      "Casussen met een andere gemeente van uitbuiting dan woongemeente",
      "Casussen waarvan beide bekend zijn, en niet allebei buiten de regio",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5; IJsselland 2021 §1.2"),
  GEWORVEN_ELDERS(
      "Werving buiten de gemeente van uitbuiting",
      Meeteenheid.PROCENT,
      "Hoe vaak de werving in een andere gemeente was dan de uitbuiting.",
      "Casussen met een andere gemeente van werving dan van uitbuiting",
      "Casussen waarvan beide bekend zijn, en niet allebei buiten de regio",
      Datumregel.EERSTE_MELDING,
      "Rapporteur 2012 §5; IJsselland 2021 §1.2"),
  CONTROLE_IN_RISICOSECTOR(
      "Controle in de sectoren van de meldingen",
      Meeteenheid.PROCENT,
      "Hoeveel van de sectoren waarover een melding kwam, in deze tijd zijn gecontroleerd.",
      "Sectoren met een controle die is uitgevoerd",
      "Sectoren waarover een melding kwam",
      Datumregel.CONTROLE,
      "Rapporteur 2012 §4.3.5 en §4 noot 84");

  private final String tekst;
  private final Meeteenheid eenheid;
  private final String uitleg;
  private final String teller;
  private final String noemer;
  private final Datumregel datumregel;
  private final String bron;

  Indicator(
      String tekst,
      Meeteenheid eenheid,
      String uitleg,
      String teller,
      String noemer,
      Datumregel datumregel,
      String bron) {
    this.tekst = tekst;
    this.eenheid = eenheid;
    this.uitleg = uitleg;
    this.teller = teller;
    this.noemer = noemer;
    this.datumregel = datumregel;
    this.bron = bron;
  }

  @Override
  public String tekst() {
    return tekst;
  }

  public Meeteenheid eenheid() {
    return eenheid;
  }

  public String uitleg() {
    return uitleg;
  }

  /** What counts. */
  public String teller() {
    return teller;
  }

  /** Of what it counts; empty for a bare number. */
  public Optional<String> noemer() {
    return Optional.ofNullable(noemer);
  }

  /** Which moment decides in which year something counts. */
  public String datumregel() {
    return datumregel.tekst();
  }

  /** Document and section that ask for it. */
  public String bron() {
    return bron;
  }

  private enum Datumregel implements Waarde {
    MELDING("De dag waarop de melding is ontvangen, in Nederlandse tijd."),
    EERSTE_MELDING(
        "De dag waarop de eerste melding van de casus is ontvangen, in Nederlandse tijd. Wat er later met de casus gebeurt, telt in dat jaar."),
    CONTROLE("De dag van de controle, en de dag waarop de melding is ontvangen.");

    private final String tekst;

    Datumregel(String tekst) {
      this.tekst = tekst;
    }

    @Override
    public String tekst() {
      return tekst;
    }
  }
}
