package nl.meldroute.regio;

import static nl.meldroute.regio.Oefenprofiel.GAAF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;

class OngeldigRegioprofielTest {

  @Test
  void aSoundProfileHasNoFaults() {
    assertThat(GAAF.fouten()).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # unknown names
          rollen: [beheerder]       | rollen: [beheerdr]      | 28 | onbekende rol "beheerdr". Bedoelt u "beheerder"?
          rol: manager              | rol: baas               |  9 | onbekende rol "baas". Kies uit: aandachtsfunctionaris, medewerker-veiligheid, wijkcoach, procesmanager, zorgcoordinator, ketenregisseur, tafelvoorzitter, secretaris, partner, beleidsmedewerker, manager, bestuurlijk-trekker, privacy-officer, auditor, beheerder.
          vaste-leden: [RIEC]       | vaste-leden: [RIECK]    | 13 | onbekende partner "RIECK". Bedoelt u "RIEC"?
          centrumgemeente: Noord    | centrumgemeente: Nord   |  4 | onbekende gemeente "Nord". Bedoelt u "Noord"?
          tafel: overleg            | tafel: overlg           | 16 | onbekende tafel "overlg". Bedoelt u "overleg"?
          stap: verrijken           | stap: verrijking        | 23 | onbekende stap "verrijking". Bedoelt u "verrijken"?
          niveau: PARTNER           | niveau: PARTNERS        | 10 | onbekend niveau "PARTNERS". Bedoelt u "PARTNER"?
          apps: [cockpit]           | apps: [kockpit]         |  9 | onbekende app "kockpit". Bedoelt u "cockpit"?
          kanaal: TELEFOON          | kanaal: telefoon        | 17 | onbekend kanaal "telefoon". Bedoelt u "TELEFOON"?
          # fields
          naam: Oefenregio          | naem: Oefenregio        |  2 | onbekend veld "naem". Bedoelt u "naam"?
          naam: Oefenregio          | naem: Oefenregio        |  1 | het veld "naam" ontbreekt
          naam: Oefenregio          | code: nog-een           |  2 | het veld "code" staat er twee keer
          ritme: Elke maand op de eerste maandag 10:00, | ''  | 13 | het veld "ritme" ontbreekt
          secretaris: procesmanager | secretaris: partner     | 13 | de rol "partner" kan geen secretaris van een tafel zijn
          # types and forms
          naam: Oefenregio          | naam: 12                |  2 | het veld "naam" moet tekst zijn
          naam: Oefenregio          | naam:                   |  2 | het veld "naam" moet tekst zijn
          naam: Oefenregio          | naam: ' '               |  2 | het veld "naam" moet tekst van 1 tot 500 tekens zijn
          naam: Oefenregio          | naam: [a, b]            |  2 | het veld "naam" moet tekst zijn
          naam: Oefenregio          | naam: !!java.io.File x  |  2 | dit is geen geldige YAML (Global tag is not allowed: tag:yaml.org,2002:java.io.File)
          naam: Oefenregio          | naam: !eigen x          |  2 | het veld "naam" moet tekst zijn
          [Noord, Zuid aan Zee]     | Noord                   |  3 | het veld "gemeenten" moet een lijst zijn
          [Noord, Zuid aan Zee]     | [Noord, {naam: Zuid}]   |  3 | het veld "gemeenten" moet tekst zijn
          groep: riec               | groep: RIEC Oost        | 15 | het veld "groep" moet een code van kleine letters, cijfers en streepjes zijn
          uren: Altijd              | uren: Altijd, mail: x   | 17 | het veld "mail" moet een e-mailadres zijn
          # doubles
          [Noord, Zuid aan Zee]     | [Noord, Noord]          |  3 | "Noord" staat er twee keer
          stap: verrijken           | stap: terugkoppelen     | 26 | stap "terugkoppelen" staat er twee keer
          partner: CASUSTAFEL       | partner: RIEC           | 16 | partner "RIEC" staat er twee keer
          # parts that do not fit
          stap: verrijken           | stap: terugkoppelen     | 20 | de stap "verrijken" ontbreekt
          rollen: [beheerder]       | rollen: [auditor]       | 28 | de rol "auditor" staat niet bij rollen
          rollen: [beheerder]       | rollen: []              | 28 | de stap "storing-oplossen" heeft geen rol
          rollen: [beheerder]       | rollen: [manager]       | 28 | de rol "manager" kan de stap "storing-oplossen" niet doen: de rol heeft geen tasklist
          rollen: [beheerder]       | rollen: [partner]       | 28 | de rol "partner" kan de stap "storing-oplossen" niet doen: een partner doet geen stap van de route
          {stap: verrijken, rollen: [aandachtsfunctionaris]} | {stap: verrijken, rollen: [beheerder]} | 23 | de rol "beheerder" kan de stap "verrijken" niet doen: de rol ziet geen casussen
          zonder-gemeente: procesmanager | zonder-gemeente: ketenregisseur | 5 | de rol "ketenregisseur" staat niet bij rollen
          vaste-leden: [RIEC]       | vaste-leden: [OM]       | 13 | de partner "OM" staat niet bij partners
          niveau: ALLE_REGIOS       | niveau: REGIO           | 11 | de rol "beheerder" kan niet op niveau REGIO staan
          GEMEENTE_CASUSSEN         | REGIO_CASUSSEN          |  7 | een rol op niveau GEMEENTE mag geen dossiertoegang REGIO_CASUSSEN hebben
          dossier: REGIO_CASUSSEN   | dossier: BETROKKEN      |  5 | de rol "procesmanager" ziet een casus zonder gemeente alleen met REGIO_CASUSSEN
          groep: riec               | groep: riec, rol: manager | 15 | geef bij partner "RIEC" één van groep, rol of tafel op
          kanaal: TELEFOON          | kanaal: TAKENLIJST      | 17 | geef bij partner "POLITIE_112" één van groep, rol of tafel op
          voorzitter: procesmanager | voorzitter: partner     | 13 | de rol "partner" kan geen tafel voorzitten
          partner: CASUSTAFEL, naam: Overleg, kanaal: TAKENLIJST, uren: Kantoortijd, tafel: overleg | partner: CASUSTAFEL, naam: Overleg, kanaal: TAKENLIJST, uren: Kantoortijd, rol: partner | 16 | een partner kan niet de rol "partner" hebben
          [Noord, Zuid aan Zee]     | []                      |  3 | een regio heeft minstens één gemeente
          code: oefen               | code: anders            |  1 | met deze code hoort het bestand regios/anders.yaml te heten
          # emergencies
          duur: PT4H                | duur: PT40H             | 18 | het veld "duur" moet een duur zoals PT4H, van hooguit een dag zijn
          rollen: [procesmanager], duur | rollen: [manager], duur | 18 | de rol "manager" werkt niet aan casussen en krijgt geen noodtoegang
          rollen: [procesmanager], duur | rollen: [], duur        | 18 | noodtoegang heeft geen rol
          # YAML itself
          naam: Oefenregio          | naam: [Oefen            |  3 | 'dit is geen geldige YAML (expected '','' or '']'', but got :)'
          """)
  void everyFaultIsNamedWithItsFileAndLine(String oud, String nieuw, int regel, String fout) {
    assertThat(GAAF.met(oud, nieuw).fouten())
        .contains("regios/oefen.yaml, regel %d: %s".formatted(regel, fout));
  }

  @Test
  void aThresholdBelowWhichAHiddenNumberIsAlwaysOneIsRefused() {
    assertThat(GAAF.met("noodtoegang:", "cijfers: {drempel: 2}\nnoodtoegang:").fouten())
        .containsExactly(
            "regios/oefen.yaml, regel 18: het veld \"drempel\" moet een getal van 3 tot en met 50 zijn");
  }

  @Test
  void aShapeOfTheYearlyReportThatDoesNotExistIsNamed() {
    assertThat(
            GAAF.met("naam: Oefenregio\n", "naam: Oefenregio\ncijfers: {drempel: 5, vorm: twent}\n")
                .fouten())
        .containsExactly(
            "regios/oefen.yaml, regel 3: onbekende vorm van het jaarverslag \"twent\". Bedoelt u"
                + " \"twente\"?");
  }

  @Test
  void allFaultsAreNamedAtOnceInTheOrderOfTheFile() {
    Oefenprofiel bedorven =
        GAAF.met("naam: Oefenregio", "naam: 12")
            .met("niveau: ALLE_REGIOS", "niveau: OVERAL")
            .met("stap: verrijken", "stap: terugkoppelen")
            .met("vaste-leden: [RIEC]", "vaste-leden: [RIECK, OM]");

    assertThat(bedorven.fouten())
        .containsExactly(
            "regios/oefen.yaml, regel 2: het veld \"naam\" moet tekst zijn",
            "regios/oefen.yaml, regel 11: onbekend niveau \"OVERAL\". Kies uit: GEMEENTE, REGIO,"
                + " PARTNER, ALLE_REGIOS.",
            "regios/oefen.yaml, regel 13: onbekende partner \"RIECK\". Bedoelt u \"RIEC\"?",
            "regios/oefen.yaml, regel 20: de stap \"verrijken\" ontbreekt",
            "regios/oefen.yaml, regel 26: stap \"terugkoppelen\" staat er twee keer");
  }

  @Test
  void aMistypedRoleIsNotAlsoCalledAbsentInEveryStep() {
    assertThat(GAAF.met("rol: procesmanager", "rol: procesmanger").fouten())
        .containsExactly(
            "regios/oefen.yaml, regel 8: onbekende rol \"procesmanger\". Bedoelt u"
                + " \"procesmanager\"?");
  }

  @Test
  void theMessageSaysWhatToDo() {
    assertThatThrownBy(() -> GAAF.zonderRegel("zonder-gemeente").lees())
        .isInstanceOf(OngeldigRegioprofiel.class)
        .hasMessage(
            """
            De regioprofielen kloppen niet:
              - regios/oefen.yaml, regel 1: het veld "zonder-gemeente" ontbreekt\
            """)
        .extracting("actie")
        .isEqualTo("Verbeter de genoemde regels en start opnieuw.");
  }

  @Test
  void faultsOfSeveralFilesAreNamedTogether() {
    Resource een = GAAF.met("naam: Oefenregio", "naam: 1").bestand();
    Resource ander =
        GAAF.met("code: oefen", "code: ander")
            .met("uren: Altijd", "uren: 24")
            .als("ander.yaml")
            .bestand();

    assertThat(Oefenprofiel.foutenIn(een, ander))
        .containsExactly(
            "regios/ander.yaml, regel 17: het veld \"uren\" moet tekst zijn",
            "regios/oefen.yaml, regel 2: het veld \"naam\" moet tekst zijn");
  }

  @Test
  void twoRegionsMayShareTheAdministratorButNoOtherGroup() {
    Resource ander = GAAF.met("code: oefen", "code: ander").als("ander.yaml").bestand();

    assertThat(Oefenprofiel.foutenIn(GAAF.bestand(), ander)).isEmpty();
    assertThat(Oefenprofiel.foutenIn(GAAF.bestand(), GAAF.bestand()))
        .contains("regios/oefen.yaml: de groep \"oefen-procesmanager\" bestaat al");
  }

  @Test
  void aGroupThatIsTooLongForTheEngineIsRefused() {
    String lang = "Een gemeente met een veel te lange naam voor de groepen";

    assertThat(GAAF.met("Zuid aan Zee", lang).fouten())
        .singleElement()
        .asString()
        .contains("is langer dan 64 tekens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# alleen commentaar"})
  void anEmptyFileIsRefused(String leeg) {
    assertThat(new Oefenprofiel("oefen.yaml", leeg).fouten())
        .containsExactly("regios/oefen.yaml, regel 1: het bestand is leeg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zomaar tekst",
        "- een\n- lijst",
        "!!javax.script.ScriptEngineManager [x]",
        "a: &a [1]\nb: *a",
        "&a [*a]",
        "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
        "a: 1\n---\nb: 2",
        "a:\u0000",
      })
  void aFileThatIsNoProfileIsRefusedAndNeverExecuted(String vreemd) {
    assertThat(new Oefenprofiel("oefen.yaml", vreemd).fouten())
        .isNotEmpty()
        .allMatch(fout -> fout.startsWith("regios/oefen.yaml, regel "));
  }

  @Test
  void aFileThatIsTooLargeOrNotUtf8IsRefused() {
    assertThat(Oefenprofiel.foutenIn(Oefenprofiel.bestand("oefen.yaml", new byte[200_001])))
        .containsExactly("regios/oefen.yaml, regel 1: het bestand is groter dan 200000 bytes");
    byte[] latin1 = "naam: Overijssël".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Oefenprofiel.foutenIn(Oefenprofiel.bestand("oefen.yaml", latin1)))
        .containsExactly("regios/oefen.yaml, regel 1: het bestand is niet in UTF-8 opgeslagen");
  }

  @Test
  void aStartWithoutAnyRegionIsRefused() {
    assertThat(Oefenprofiel.foutenIn())
        .containsExactly("regios: er is geen enkel regioprofiel gevonden");
  }
}
