package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which partners get a referral; a casus can come to this task more than once. */
@Meldroutetest
class VervolgVaststellenTest {

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void aPartnerThatIsAtItIsNotAdvisedAndNotAskedAgain() {
    Route route = totVervolg();
    assertThat(advies(route)).contains("POLITIE", "KENNISCENTRUM");
    Verwijsronde.naar("POLITIE", route, werk, engine);

    assertThat(advies(route)).contains("KENNISCENTRUM").doesNotContain("POLITIE");
    assertThat(route.gegevens("vervolg-vaststellen").path("alVerwezen").asText())
        .contains("Politie (AVIM)");
    Api.Antwoord antwoord =
        route.probeer(
            "vervolg-vaststellen",
            Map.of("verwijzingen", List.of(rij("OM"), rij("POLITIE"), rij("OM"))));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly("verwijzingen[1].partner", "verwijzingen[2].partner");
  }

  @Test
  void whatIsKnownAboutSharingAndTheDetourGoWithEachReferral() {
    Route route = totVervolg();
    route.rondAf(
        "vervolg-vaststellen",
        Map.of(
            "verwijzingen",
            List.of(rij("OM"), rij("ZORGCOORDINATOR")),
            "toestemming",
            "JA",
            "toestemmingToelichting",
            "Gisteren, mondeling, door het slachtoffer.",
            "embargo",
            "JA"));
    JsonNode verwijzingen = route.dossier().path("verwijzingen");
    assertThat(verwijzingen.findValuesAsText("toestemming")).containsExactly("JA", "JA");
    assertThat(verwijzingen.findValuesAsText("embargo")).containsExactly("true", "true");
    assertThat(verwijzingen.findValuesAsText("via")).contains("KENNISCENTRUM");
  }

  @Test
  void whatTheSenderLeavesOutDoesNotGoAlongAlthoughItMay() {
    Route route = totVervolg(Verwijsronde.casus(werk));
    route.voltooi(
        "vervolg-vaststellen",
        Map.of(
            "verwijzingen",
            List.of(Antwoorden.met(rij("POLITIE"), Map.of("weglaten", List.of("LOCATIE"))))));
    assertThat(route.dossier().at("/verwijzingen/0/weglaten/0").asText()).isEqualTo("LOCATIE");
    assertThat(
            JdbcClient.create(werk.eigenaar())
                .sql(
                    "select string_agg(inhoud::text, ' ') from verstrekking where casus_id = (select id from casus where nummer = ?)")
                .param(route.casus())
                .query(String.class)
                .single())
        .contains("Xandra Verzonnen")
        .doesNotContain("Verzonnenlaan", "7500AA");
  }

  private Route totVervolg() {
    return totVervolg(werk.meld(Antwoorden.VEILIG));
  }

  private static Route totVervolg(Route route) {
    return route.besproken("JA").verrijkt().vermoedenBeoordeeld().bijKenniscentrumGemeld();
  }

  private static List<String> advies(Route route) {
    return route.gegevens("vervolg-vaststellen").path("verwijzingen").findValuesAsText("partner");
  }

  private static Map<String, Object> rij(String partner) {
    return Map.of(
        "partner", partner,
        "dringendheid", "NORMAAL",
        "reden", "Dit is nodig.",
        "besluit", "DOORZETTEN");
  }
}
