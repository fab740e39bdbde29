package nl.meldroute.beleid.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The policy desk reads the tables of its own region. */
@Meldroutetest
class BeslistabellenTest {

  private static final String TABELLEN = "/api/v1/beslistabellen";

  @Autowired private Environment omgeving;

  private Api beleid;

  @BeforeEach
  void meldAan() {
    beleid = Api.als("drenthe-beleidsmedewerker", omgeving);
  }

  @Test
  void theListSaysOfEachTableWhoseItIsAndSinceWhen() {
    JsonNode lijst = beleid.haal(TABELLEN + "?regio=drenthe").inhoud();
    assertThat(lijst).hasSizeGreaterThanOrEqualTo(14);
    assertThat(met(lijst, "sleutel", "verwijzing").path("variant").asText()).isEqualTo("EIGEN");
    JsonNode gedeeld = met(lijst, "sleutel", "acuut-gevaar");
    assertThat(gedeeld.path("variant").asText()).isEqualTo("GEDEELD");
    assertThat(gedeeld.path("waarover").asText()).startsWith("Bepaalt of er acuut gevaar is.");
    assertThat(gedeeld.path("door").asText()).isEqualTo("Meldroute");
    assertThat(gedeeld.path("sinds").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  @Test
  void aTableIsReadInSentencesWithHowOftenEachRuleWasHit() {
    JsonNode tabel = beleid.haal(TABELLEN + "/verwijzing?regio=drenthe").inhoud();
    assertThat(tabel.path("variant").asText()).isEqualTo("EIGEN");
    assertThat(tabel.path("trefwijze").asText()).isEqualTo("COLLECT");
    assertThat(tabel.path("regels").findValuesAsText("zin"))
        .allMatch(zin -> zin.matches("(Als .*, dan|Altijd): (ver|naar niemand ver)wijzen.*\\."));
    JsonNode regel = tabel.path("regels").get(0);
    assertThat(regel.path("toelichting").asText()).isNotBlank();
    assertThat(regel.path("geraakt").isNumber()).isTrue();
    assertThat(regel.path("afgeweken").isNumber()).isTrue();
    assertThat(
            beleid.haal(TABELLEN + "/verwijzing?regio=drenthe&variant=GEDEELD&versie=1").status())
        .isEqualTo(200);
  }

  @Test
  void theVersionsSayWhereEachCameFromAndDifferRuleByRule() {
    JsonNode versies = beleid.haal(TABELLEN + "/verwijzing/versies?regio=drenthe").inhoud();
    JsonNode eigen = met(versies, "naam", "EIGEN-1");
    assertThat(eigen.path("reden").asText()).isEqualTo("Geleverd met Meldroute.");
    assertThat(eigen.path("geldt").asBoolean()).isTrue();
    assertThat(met(versies, "naam", "GEDEELD-1").path("geldt").asBoolean()).isFalse();
    JsonNode verschil =
        beleid
            .haal(TABELLEN + "/verwijzing/verschil?regio=drenthe&van=GEDEELD-1&naar=EIGEN-1")
            .inhoud();
    assertThat(verschil.path("regels")).isNotEmpty();
    assertThat(verschil.path("regels").findValuesAsText("soort")).contains("TOEGEVOEGD");
  }

  @Test
  void theTablesOfAnotherRegionAreNotThere() {
    for (String pad :
        new String[] {
          "?regio=twente",
          "/samenhang?regio=twente",
          "/verwijzing?regio=twente",
          "/verwijzing/versies?regio=twente",
          "/verwijzing/verschil?regio=twente&van=EIGEN-1&naar=EIGEN-1",
          "/verwijzing/bestand?regio=twente&soort=dmn",
          "/bestaat-niet?regio=drenthe",
          "/verwijzing?regio=drenthe&versie=999"
        }) {
      assertThat(beleid.haal(TABELLEN + pad).status()).as(pad).isEqualTo(404);
    }
  }

  @Test
  void aVersionThatIsNoneIsAFaultOfTheQuestion() {
    Api.Antwoord antwoord =
        beleid.haal(TABELLEN + "/verwijzing/verschil?regio=drenthe&van=3&naar=EIGEN-1");
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld")).containsExactly("van");
  }

  @Test
  void thePictureComesWithTheSameAsAList() {
    JsonNode samenhang = beleid.haal(TABELLEN + "/samenhang?regio=drenthe").inhoud();
    assertThat(samenhang.path("svg").asText()).startsWith("<svg ");
    assertThat(samenhang.path("pijlen").findValuesAsText("van")).contains("vermoeden");
    assertThat(met(samenhang.path("gegevens"), "naam", "classificatie").path("uit").get(0).asText())
        .isEqualTo("vermoeden");
  }

  private static JsonNode met(JsonNode lijst, String veld, String waarde) {
    for (JsonNode deel : lijst) {
      if (waarde.equals(deel.path(veld).asText())) {
        return deel;
      }
    }
    throw new AssertionError("No " + veld + " " + waarde + " in " + lijst);
  }
}
