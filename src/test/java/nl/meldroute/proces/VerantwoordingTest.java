package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Sessie;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor picks any referral and sees who, when, on which rule and version, on what ground. */
@Meldroutetest
class VerantwoordingTest {

  private static final String AUDITOR = "twente-auditor";
  private static final String GEHEIM = "Alleen voor de politie bestemd.";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  @Test
  void anAuditorTracesAReferralWithoutSeeingTheCasus() {
    Route route = verwezen();
    assertThat(werk.api(AUDITOR).haal("/api/v1/casussen/" + route.casus()).status()).isEqualTo(404);

    JsonNode politie = bij(AUDITOR, route, "POLITIE");
    JsonNode anders = bij("twente-privacy-officer", route, "OM");

    assertThat(politie.path("vastgesteldDoor").asText())
        .isNotBlank()
        .isNotEqualTo(Werkbank.AANDACHTSFUNCTIONARIS);
    assertThat(politie.path("vastgesteldOp").asText()).isNotBlank();
    assertThat(politie.path("status").asText()).isEqualTo("VERZONDEN");
    assertThat(politie.path("advies").path("sleutel").asText()).isEqualTo("verwijzing");
    assertThat(politie.path("advies").path("versie").asInt()).isPositive();
    assertThat(politie.path("advies").path("variant").asText()).isEqualTo("twente");
    assertThat(politie.path("advies").path("regels"))
        .isNotEmpty()
        .allSatisfy(regel -> assertThat(regel.path("toelichting").asText()).isNotBlank());
    assertThat(politie.path("gedeeld").findValuesAsText("grondslag"))
        .isNotEmpty()
        .noneMatch(String::isBlank);
    assertThat(politie.path("verstrektOp")).hasSize(1);
    assertThat(anders.path("advies").isMissingNode()).as("added by a human").isTrue();
  }

  @Test
  void thePageTellsTheSameInWordsAndHoldsNothingThatPeopleWrote() {
    Route route = verwezen();
    var pagina =
        Sessie.van(AUDITOR, omgeving)
            .haal("/verantwoording?partner=POLITIE&casus=" + route.casus());
    assertThat(pagina.statusCode()).isEqualTo(200);
    assertThat(pagina.body())
        .contains("1 verwijzing", "Politie (AVIM)", "Regel ", "Bron: ", "van regio twente")
        .doesNotContain(GEHEIM, "Xandra", "Verzonnen", "ERNSTIG_VERMOEDEN");
  }

  @Test
  void whoDoesNotWatchOverTheRegionGetsNothing() {
    Route route = verwezen();
    String vraag = "/api/v1/verwijzingen?casus=" + route.casus();
    for (String wie :
        List.of(
            Werkbank.AANDACHTSFUNCTIONARIS,
            "twente-procesmanager",
            "twente-manager",
            "beheerder")) {
      assertThat(werk.api(wie).haal(vraag).status()).as(wie).isEqualTo(403);
    }
    assertThat(werk.api("drenthe-auditor").haal(vraag).inhoud()).isEmpty();
    assertThat(werk.api("drenthe-auditor").haal(vraag + "&regio=twente").status()).isEqualTo(422);
    assertThat(
            Sessie.van("twente-procesmanager", omgeving)
                .haal("/verantwoording?casus=" + route.casus())
                .body())
        .contains("Alleen de auditor")
        .doesNotContain(route.casus());
  }

  @Test
  void aFaultyQuestionNamesEveryFault() {
    Api.Antwoord antwoord =
        werk.api(AUDITOR)
            .haal("/api/v1/verwijzingen?regio=drenthe&partner=NIEMAND&vanaf=gisteren&pagina=0");
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly("regio", "partner", "vanaf", "pagina");
    assertThat(Sessie.van(AUDITOR, omgeving).haal("/verantwoording?vanaf=gisteren").body())
        .contains("Vul een datum in als 2026-01-31.");
  }

  @Test
  void eachLookIsALineInTheProcessingLog() {
    Route route = verwezen();
    bij(AUDITOR, route, "POLITIE");
    assertThat(
            JdbcClient.create(werk.eigenaar())
                .sql(
                    """
                    select count(*) from verwerking where gebruiker = ? and doel = 'Verwijzingen nagaan'
                    and casussen @> array(select id from casus where nummer = ?)
                    """)
                .params(AUDITOR, route.casus())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private Route verwezen() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .verrijkt()
            .vermoedenBeoordeeld()
            .bijKenniscentrumGemeld();
    route.rondAf(
        "vervolg-vaststellen",
        Map.of(
            "verwijzingen", List.of(rij("POLITIE"), rij("OM")),
            "toestemming", "JA",
            "toestemmingToelichting", "Gisteren, mondeling.",
            "embargo", "NEE"));
    new Proces(engine).werkAf(route.melding());
    return route;
  }

  private JsonNode bij(String wie, Route route, String partner) {
    Api.Antwoord antwoord =
        werk.api(wie).haal("/api/v1/verwijzingen?partner=" + partner + "&casus=" + route.casus());
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    assertThat(antwoord.inhoud()).hasSize(1);
    assertThat(antwoord.tekst()).doesNotContain(GEHEIM);
    return antwoord.inhoud().get(0);
  }

  private static Map<String, Object> rij(String partner) {
    return Map.of(
        "partner", partner, "dringendheid", "NORMAAL", "reden", GEHEIM, "besluit", "DOORZETTEN");
  }
}
