package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who has no part in a casus does not see it, however high the role. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class RollenZonderDossierTest {

  @Autowired private Environment omgeving;

  private Route route;

  @BeforeAll
  void meld() {
    route = Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twente-manager",
        "twente-beleidsmedewerker",
        "twente-beleidsmedewerker-2",
        "twente-bestuurlijk-trekker",
        "twente-auditor",
        "twente-privacy-officer",
        "twente-partner-politie",
        "twente-partner-riec",
        "twente-partner-veilig-thuis",
        "twente-tafelvoorzitter",
        "twente-secretaris",
        "enschede-wijkcoach",
        "enschede-medewerker-veiligheid",
        "hengelo-aandachtsfunctionaris",
        "twente-systeem",
        "beheerder"
      })
  void theyFindNoCasus(String wie) {
    Api ander = Api.als(wie, omgeving);
    for (String pad :
        List.of(
            "/api/v1/casussen/" + route.casus(),
            "/api/v1/meldingen/" + route.melding(),
            "/api/v1/taken/" + route.taak() + "/formulier")) {
      Antwoord antwoord = ander.haal(pad);
      assertThat(antwoord.status()).as(pad).isEqualTo(404);
      assertThat(antwoord.tekst()).doesNotContain("Xara", "nagelstudio");
    }
    for (String pad : List.of("/api/v1/casussen?grootte=100", "/api/v1/taken?grootte=100")) {
      assertThat(ander.haal(pad).status()).isEqualTo(200);
      assertThat(ander.haal(pad).tekst()).doesNotContain(route.casus());
    }
    assertThat(
            ander
                .post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", route.casus()))
                .inhoud())
        .isEmpty();
    if (!List.of("twente-manager", "beheerder").contains(wie)) {
      assertThat(ander.haal("/engine-rest/task").tekst()).doesNotContain(route.taak());
    }
    assertThat(ander.haal("/engine-rest/task").tekst()).doesNotContain("Xara", "nagelstudio");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enschede-aandachtsfunctionaris",
        "twente-procesmanager",
        "twente-zorgcoordinator",
        "twente-ketenregisseur"
      })
  void whoHasAPartInItDoes(String wie) {
    assertThat(Api.als(wie, omgeving).haal("/api/v1/casussen/" + route.casus()).status())
        .isEqualTo(200);
  }

  @Test
  void theManagerSeesWhereARouteStandsInCodesOnly() {
    Api manager = Api.als("twente-manager", omgeving);
    JsonNode gevonden =
        manager.haal("/engine-rest/process-instance?businessKey=" + route.melding()).inhoud();
    assertThat(gevonden).hasSize(1);
    String id = gevonden.at("/0/id").asText();
    assertThat(manager.haal("/engine-rest/process-instance/" + id + "/activity-instances").tekst())
        .contains("signaal-bespreken");
    Antwoord variabelen = manager.haal("/engine-rest/process-instance/" + id + "/variables");
    assertThat(variabelen.status()).isEqualTo(200);
    assertThat(variabelen.inhoud().findValuesAsText("value"))
        .contains(route.casus(), "enschede")
        .allSatisfy(waarde -> assertThat(waarde).matches("[A-Za-z0-9_-]{1,60}"));
    assertThat(
            manager
                .haal(
                    "/engine-rest/history/process-instance?processInstanceBusinessKey="
                        + route.melding())
                .inhoud())
        .hasSize(1);
  }

  @Test
  void theManagerChangesNothingThere() {
    Api manager = Api.als("twente-manager", omgeving);
    String id =
        manager
            .haal("/engine-rest/process-instance?businessKey=" + route.melding())
            .inhoud()
            .at("/0/id")
            .asText();
    String instantie = "/engine-rest/process-instance/" + id;
    assertThat(
            List.of(
                manager.verwijder(instantie),
                manager.put(instantie + "/variables/zorg", Map.of("value", "NEE")),
                manager.put(instantie + "/suspended", Map.of("suspended", true)),
                manager.post(instantie + "/modification", Map.of("instructions", List.of())),
                manager.post(
                    "/engine-rest/process-instance/delete",
                    Map.of("processInstanceIds", List.of(id)))))
        .extracting(Antwoord::status)
        .containsOnly(403);
    assertThat(manager.haal(instantie).status()).isEqualTo(200);
  }
}
