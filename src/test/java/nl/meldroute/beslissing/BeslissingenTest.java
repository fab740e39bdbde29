package nl.meldroute.beslissing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Decisions are kept so that they can be explained; trials are not kept at all. */
@Meldroutetest
class BeslissingenTest {

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;
  @Autowired private ProcessEngine engine;

  private Api medewerker;

  @BeforeEach
  void meldAan() {
    medewerker = Api.als("enschede-aandachtsfunctionaris", omgeving);
  }

  private Antwoord proef(String tabel, Map<String, Object> invoer) {
    return medewerker.post(
        "/api/v1/beslistabellen/" + tabel + "/proefberekeningen",
        Map.of("regio", "twente", "invoer", invoer));
  }

  @Test
  void aDecisionIsKeptWithVersionInputRulesAndExplanation() {
    Route route = Route.begin(medewerker, Voorbeeld.melding());
    JsonNode beslissing = route.beslissingen("acuut-gevaar").get(0);
    assertThat(beslissing.path("versie").asInt()).isPositive();
    assertThat(beslissing.path("regio").asText()).isEqualTo("twente");
    assertThat(beslissing.path("stap").asText()).isEqualTo("gevaar-bepalen");
    assertThat(beslissing.path("tijdstip").asText()).isNotBlank();
    assertThat(beslissing.at("/invoer/levensbedreigend").asText()).isEqualTo("NEE");
    assertThat(beslissing.at("/uitkomsten/0/niveau").asText()).isEqualTo("GEEN");
    assertThat(beslissing.at("/regels/0/nummer").asInt()).isPositive();
    assertThat(beslissing.at("/regels/0/toelichting").asText()).isNotBlank();
    assertThat(beslissing.path("uitleg").asText())
        .contains(beslissing.at("/regels/0/toelichting").asText());
    assertThat(beslissing.path("geenRegel").asBoolean()).isFalse();
  }

  @Test
  void whatAMeldingLeavesOpenCountsAsUnknownAndNotAsNo() {
    ObjectNode melding = Voorbeeld.melding();
    melding.putObject("gevaar").put("levensbedreigend", "NEE");
    JsonNode beslissing = Route.begin(medewerker, melding).beslissingen("acuut-gevaar").get(0);
    for (String vraag :
        List.of("fysiekGevaarDreigt", "veiligheidKomendeDagenGeborgd", "directeBeschermingNodig")) {
      assertThat(beslissing.path("invoer").path(vraag).asText()).as(vraag).isEqualTo("ONBEKEND");
    }
    assertThat(beslissing.at("/uitkomsten/0/niveau").asText()).isEqualTo("BEOORDELEN");
  }

  @Test
  void whatATrialLeavesOpenCountsAsUnknownToo() {
    JsonNode leeg = proef("acuut-gevaar", Map.of()).inhoud();
    JsonNode onbekend =
        proef(
                "acuut-gevaar",
                Map.of(
                    "levensbedreigend", "ONBEKEND",
                    "fysiekGevaarDreigt", "ONBEKEND",
                    "veiligheidKomendeDagenGeborgd", "ONBEKEND",
                    "directeBeschermingNodig", "ONBEKEND"))
            .inhoud();
    assertThat(leeg).isEqualTo(onbekend);
    assertThat(leeg.at("/uitkomsten/0/niveau").asText()).isEqualTo("BEOORDELEN");
  }

  @Test
  void aHumanWhoDecidesOtherwiseIsKeptBesideTheTableWithTheReason() {
    Route route = Route.begin(medewerker, Voorbeeld.melding());
    route.rondAf(Route.BESPREKING);
    route.rondAf(Route.GEEN_BRONNEN);
    route.rondAf(Route.VERRIJKING);
    new Proces(engine).werkAf(route.melding());
    JsonNode advies = route.beslissingen("vermoeden").get(0);
    assertThat(advies.path("afwijking").isMissingNode()).isTrue();
    assertThat(advies.path("uitkomsten")).isNotEmpty();

    Map<String, Object> besluit = new java.util.HashMap<>();
    for (String vraag :
        List.of(
            "ondermijning",
            "huiselijkGeweldOfKindermishandeling",
            "zorgbehoefte",
            "opvangNodig",
            "opsporingsindicatie",
            "daderInBeeld",
            "veiligheidsrisico",
            "alleenstaandeMinderjarigeVreemdeling",
            "seksueelGeweld",
            "sekswerkerWilStoppen",
            "slachtofferWilHulp",
            "aanhoudendeZorgen",
            "grensoverschrijdend",
            "fraudeOfOnderbetaling")) {
      besluit.put(vraag, "ONBEKEND");
    }
    besluit.put("verblijf", "ONBEKEND");
    besluit.put("classificatie", "RISICOFACTOREN");
    besluit.put("redenAfwijking", "De bron trok het verhaal in");
    route.rondAf(besluit);

    JsonNode afwijking = route.beslissingen("vermoeden").get(0).path("afwijking");
    assertThat(afwijking.path("gekozen").asText()).isEqualTo("RISICOFACTOREN");
    assertThat(afwijking.path("reden").asText()).isEqualTo("De bron trok het verhaal in");
    assertThat(afwijking.path("door").asText()).isEqualTo("enschede-aandachtsfunctionaris");
    assertThat(route.beslissingen("vermoeden").get(0).path("uitkomsten"))
        .as("the advice itself stays as it was")
        .isEqualTo(advies.path("uitkomsten"));

    JsonNode regel =
        gebruik("twente-beleidsmedewerker", advies.at("/regels/0/nummer").asInt(), advies);
    assertThat(regel.at("/gekozen/RISICOFACTOREN").asLong()).isPositive();
    assertThat(regel.path("afgeweken").asLong()).isPositive();
    assertThat(regel.path("geraakt").asLong())
        .isGreaterThanOrEqualTo(regel.path("afgeweken").asLong());
    assertThat(regel.path("toelichting").asText())
        .isEqualTo(advies.at("/regels/0/toelichting").asText());
  }

  private JsonNode gebruik(String wie, int nummer, JsonNode beslissing) {
    Antwoord antwoord =
        Api.als(wie, omgeving).haal("/api/v1/beslistabellen/vermoeden/afwijkingen?regio=twente");
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    for (JsonNode regel : antwoord.inhoud().path("regels")) {
      if (regel.path("nummer").asInt() == nummer
          && regel.path("versie").equals(beslissing.path("versie"))
          && regel.path("variant").equals(beslissing.path("variant"))) {
        return regel;
      }
    }
    throw new AssertionError(antwoord.tekst());
  }

  @Test
  void howOftenPeopleDecideOtherwiseIsCountedFromADayAndWithinTheRegion() {
    Route.begin(medewerker, Voorbeeld.melding());
    String pad = "/api/v1/beslistabellen/acuut-gevaar/afwijkingen";
    Api beleid = Api.als("twente-beleidsmedewerker", omgeving);
    assertThat(beleid.haal(pad).inhoud().path("regels")).isNotEmpty();
    assertThat(beleid.haal(pad + "?sinds=2999-01-01").inhoud().path("regels")).isEmpty();
    assertThat(beleid.haal(pad + "?sinds=gisteren").status()).isEqualTo(400);
    assertThat(beleid.haal(pad + "?regio=drenthe").status()).isEqualTo(404);
  }

  @Test
  void anUnknownTableOrRegionIsRefusedWithTheOnesThatThereAre() {
    Antwoord tabel = proef("bestaat-niet", Map.of());
    assertThat(tabel.status()).isEqualTo(404);
    assertThat(tabel.inhoud().path("detail").asText())
        .contains("acuut-gevaar", "verwijzing")
        .doesNotContain("bestaat-niet");
    Antwoord regio =
        medewerker.post(
            "/api/v1/beslistabellen/verwijzing/proefberekeningen",
            Map.of("regio", "drenthe", "invoer", Map.of()));
    assertThat(regio.status()).isEqualTo(404);
    assertThat(regio.inhoud().path("detail").asText()).contains("Kies uit: twente.");
  }

  @Test
  void anUnknownCodeInAListIsRefusedWithTheCodesThatThereAre() {
    Antwoord antwoord = proef("verwijzing", Map.of("vormen", List.of("ARBEID", "VREEMD")));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.tekst()).contains("SEKSUEEL", "ARBEID").doesNotContain("VREEMD");
  }

  @Test
  void aTrialStoresNothing() {
    try (Opslag opslag = new Opslag(toegang)) {
      Map<String, Long> voor = opslag.aantallen();
      long historie = opslag.aantal("select count(*) from act_hi_decinst");
      for (String tabel :
          List.of("acuut-gevaar", "vermoeden", "verwijzing", "termijnen", "terugkoppeling")) {
        assertThat(proef(tabel, Map.of()).status()).as(tabel).isEqualTo(200);
      }
      assertThat(opslag.aantallen()).isEqualTo(voor);
      assertThat(opslag.aantal("select count(*) from act_hi_decinst")).isEqualTo(historie);
    }
  }

  @Test
  void theTableOfTheRegionItselfAnswersWhereThereIsOne() {
    JsonNode verwijzing = proef("verwijzing", Map.of()).inhoud();
    assertThat(verwijzing.path("variant").asText()).isEqualTo("twente");
    assertThat(verwijzing.path("versie").asInt()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acuut-gevaar", "vermoeden", "termijnen", "terugkoppeling"})
  void elsewhereTheSharedTableAnswers(String tabel) {
    JsonNode antwoord = proef(tabel, Map.of()).inhoud();
    assertThat(antwoord.path("sleutel").asText()).isEqualTo(tabel);
    assertThat(antwoord.has("variant")).isFalse();
  }

  @Test
  void unknownInputIsRefusedByNameWithTheNamesThatTheTableKnows() {
    Antwoord antwoord =
        proef(
            "acuut-gevaar", Map.of("vreemd", "x", "levensbedreigend", "MISSCHIEN", "leeftijd", 3));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactlyInAnyOrder("invoer.vreemd", "invoer.levensbedreigend", "invoer.leeftijd");
    assertThat(antwoord.tekst()).contains("directeBeschermingNodig").doesNotContain("MISSCHIEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twente-beleidsmedewerker",
        "twente-systeem",
        "twente-manager",
        "hengelo-wijkcoach"
      })
  void whoWorksForTheRegionMayTryItsTables(String wie) {
    Antwoord antwoord =
        Api.als(wie, omgeving)
            .post(
                "/api/v1/beslistabellen/verwijzing/proefberekeningen", Map.of("invoer", Map.of()));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    assertThat(antwoord.inhoud().path("variant").asText()).isEqualTo("twente");
  }
}
