package nl.meldroute.voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.voorbeeld.Advies.Partner;
import org.junit.jupiter.api.Test;

class OverzichtTest {

  private static final JsonNode MELDING =
      json(
          """
          {"regio": "twente", "gemeente": "Enschede", "vormen": ["ARBEID"],
           "omschrijving": "Een vrouw in de nagelstudio heeft haar paspoort niet zelf en werkt zes dagen per week."}
          """);
  private static final JsonNode CASUS =
      json(
          """
          {"nummer": "C-twente-2026-000001", "regio": "twente", "gevaarniveau": "BEOORDELEN", "status": "GEMELD",
           "taken": [{"naam": "Gevaar beoordelen", "opgepakt": false, "termijn": "2026-03-01T09:15:00Z",
                      "behandelaars": ["twente-enschede-aandachtsfunctionaris", "twente-procesmanager"]}]}
          """);

  @Test
  void eachMeldingHasARowWithItsDangerItsAdviceAndWhereItWaits() {
    assertThat(plat(advies("RIEC", "OPVANG"), advies("RIEC")))
        .contains("M-twente-2026-000001")
        .contains("Enschede")
        .contains("Arbeidsuitbuiting")
        .contains("\"Een vrouw in de nagelstudio heeft haar paspoort niet zelf en ...\"")
        .contains("Onduidelijk: direct laten beoordelen")
        .contains("Mogelijk mensenhandel: ernstig vermoeden")
        .contains(
            "- Politie (AVIM), direct: het gevaar is nog niet beoordeeld; er is een vermoeden")
        .contains("- Zorgcoördinator, via Kenniscentrum mensenhandel: er is een vermoeden")
        .contains("enschede-aandachtsfunctionaris of procesmanager")
        .contains("uiterlijk 01-03 10:15");
  }

  @Test
  void whatEveryMeldingStillHasToFindOutIsSaidOnce() {
    assertThat(plat(advies("RIEC", "OPVANG"), advies("RIEC")))
        .containsOnlyOnce("RIEC")
        .contains("Bij elke melding nog uitzoeken: RIEC.")
        .contains("Ook nog uitzoeken: Opvang");
  }

  @Test
  void itSaysThatAnAdviceIsNoDecision() {
    assertThat(plat(advies())).contains("Er is niets van vastgelegd");
    assertThat(plat(advies())).doesNotContain("(vastgesteld)");
    assertThat(plat(new Advies(Classificatie.MENSENHANDEL, true, List.of(), List.of())))
        .contains("(vastgesteld)", "Geen partner");
    assertThat(plat(new Advies(null, false, List.of(), List.of())))
        .contains("een medewerker beoordeelt");
  }

  @Test
  void whatWasRefusedIsToldWithItsReason() {
    String overzicht =
        new Overzicht(
                "proef",
                List.of(new Lot(MELDING, null, null, null, "Niet aangenomen. gemeente: onbekend")))
            .tekst();
    assertThat(overzicht)
        .contains("(niet aangenomen)", "Niet aangenomen. gemeente:", "Niet gelukt: 1.");
  }

  @Test
  void itFitsATerminalOf120Columns() {
    assertThat(overzicht(advies("RIEC", "UITSTAPPROGRAMMA"), advies("RIEC")).lines())
        .allMatch(regel -> regel.length() <= 120);
  }

  private static Advies advies(String... open) {
    return new Advies(
        Classificatie.ERNSTIG_VERMOEDEN,
        false,
        List.of(
            new Partner(
                "POLITIE",
                Dringendheid.DIRECT,
                null,
                List.of("Het gevaar is nog niet beoordeeld", "Er is een vermoeden")),
            new Partner(
                "ZORGCOORDINATOR",
                Dringendheid.NORMAAL,
                "KENNISCENTRUM",
                List.of("Er is een vermoeden"))),
        List.of(open));
  }

  private static String overzicht(Advies... adviezen) {
    return new Overzicht(
            "proef",
            Arrays.stream(adviezen)
                .map(advies -> new Lot(MELDING, "M-twente-2026-000001", CASUS, advies, null))
                .toList())
        .tekst();
  }

  /** Each cell of the table on one line, whatever the width of its column. */
  private static String plat(Advies... adviezen) {
    StringBuilder cellen = new StringBuilder();
    String tekst = overzicht(adviezen);
    cellen.append(
        tekst.lines().filter(regel -> !regel.contains(" | ")).reduce("", (a, b) -> a + " " + b));
    for (int kolom = 0; kolom < 5; kolom++) {
      int deze = kolom;
      tekst
          .lines()
          .filter(regel -> regel.contains(" | "))
          .map(regel -> regel.split(" \\| ", -1))
          .filter(delen -> delen.length > deze)
          .forEach(delen -> cellen.append(delen[deze].strip()).append(' '));
    }
    return cellen.toString().replace("enschede- ", "enschede-").replaceAll(" +", " ");
  }

  private static JsonNode json(String tekst) {
    try {
      return Voorbeelden.JSON.readTree(tekst);
    } catch (IOException fout) {
      throw new IllegalArgumentException(fout);
    }
  }
}
