package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A shielded casus: people see it and do its tasks by name. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class AfschermenTest {

  private static final String COLLEGA = Collega.ID;
  private static final String REDEN = "De pleger werkt bij de gemeente.";

  @Autowired private Werkbank werk;
  @Autowired private IdentityService identiteiten;

  @BeforeAll
  void secondColleagueInTheSameRole() {
    Collega.inEnschede(identiteiten);
  }

  private static Map<String, Object> voor(String... gebruikers) {
    return Map.of("gebruikers", List.of(gebruikers), "reden", REDEN);
  }

  private Route afgeschermd(String... gebruikers) {
    return werk.meld(Antwoorden.VEILIG).actie("afschermingen", voor(gebruikers));
  }

  private int status(String wie, Route route) {
    return werk.api(wie).haal("/api/v1/casussen/" + route.casus()).status();
  }

  private List<String> taken(String wie, Route route) {
    return werk.api(wie)
        .haal("/api/v1/taken?casus=" + route.casus())
        .inhoud()
        .findValuesAsText("soort");
  }

  private List<String> inTasklist(String wie, Route route) {
    return werk.api(wie)
        .haal("/engine-rest/task?processInstanceBusinessKey=" + route.melding())
        .inhoud()
        .findValuesAsText("taskDefinitionKey");
  }

  private void zietNiets(String wie, Route route) {
    assertThat(status(wie, route)).as(wie).isEqualTo(404);
    assertThat(taken(wie, route)).as(wie).isEmpty();
    assertThat(inTasklist(wie, route)).as(wie).isEmpty();
    assertThat(
            werk.api(wie)
                .haal("/engine-rest/variable-instance?processInstanceIdIn=" + instantie(route))
                .inhoud())
        .as(wie)
        .isEmpty();
    for (String term : List.of(route.casus(), route.melding())) {
      assertThat(
              werk.api(wie)
                  .post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", term))
                  .inhoud())
          .as(wie)
          .isEmpty();
    }
    assertThat(werk.api(wie).haal("/api/v1/casussen?grootte=100").tekst())
        .doesNotContain(route.casus());
    assertThat(werk.api(wie).haal("/api/v1/meldingen/" + route.melding()).status()).isEqualTo(404);
  }

  private static String instantie(Route route) {
    return route.instantie().getProcessInstanceId();
  }

  @Test
  void fromThenOnItExistsForThePeopleWhoWereNamedOnly() {
    Route route = werk.meld(Antwoorden.VEILIG);
    assertThat(status(COLLEGA, route)).isEqualTo(200);
    assertThat(status(PROCESMANAGER, route)).isEqualTo(200);
    assertThat(inTasklist(COLLEGA, route)).containsExactly("signaal-bespreken");

    route.actie("afschermingen", voor());

    zietNiets(COLLEGA, route);
    zietNiets(PROCESMANAGER, route);
    assertThat(status(AANDACHTSFUNCTIONARIS, route)).isEqualTo(200);
    assertThat(taken(AANDACHTSFUNCTIONARIS, route)).containsExactly("signaal-bespreken");
    assertThat(inTasklist(AANDACHTSFUNCTIONARIS, route)).containsExactly("signaal-bespreken");
    assertThat(route.dossier().path("afgeschermd").asBoolean()).isTrue();
    assertThat(route.dossier().path("tijdlijn").toString()).contains("Alleen nog te zien", REDEN);
  }

  @Test
  void aTaskThatAColleagueHadTakenIsReleased() {
    Route route = werk.meld(Antwoorden.VEILIG);
    String taak = route.taak("signaal-bespreken").getId();
    Api collega = werk.api(COLLEGA);
    assertThat(
            collega
                .post("/engine-rest/task/" + taak + "/claim", Map.of("userId", COLLEGA))
                .status())
        .isEqualTo(204);
    route.actie("afschermingen", voor());
    assertThat(route.taak("signaal-bespreken").getAssignee()).isNull();
    zietNiets(COLLEGA, route);
    assertThat(
            collega
                .post("/engine-rest/task/" + taak + "/claim", Map.of("userId", COLLEGA))
                .status())
        .isIn(403, 404);
    assertThat(collega.haal("/api/v1/taken/" + taak + "/formulier").status()).isEqualTo(404);
    assertThat(
            collega
                .post("/api/v1/taken/" + taak + "/afronding", Antwoorden.signaalBespreken("NEE"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void newTasksGoToTheNamedWhoHaveTheRole() {
    Route route = afgeschermd(PROCESMANAGER).besproken("JA").verrijkt().vermoedenBeoordeeld();
    assertThat(taken(PROCESMANAGER, route)).containsExactly("kenniscentrum-melden");
    assertThat(taken(AANDACHTSFUNCTIONARIS, route)).isEmpty();
    assertThat(taken(COLLEGA, route)).isEmpty();
    assertThat(route.dossier().path("taken").findValuesAsText("soort"))
        .containsExactly("kenniscentrum-melden");
  }

  @Test
  void aTaskOfARoleThatNobodyNamedHasGoesToAllWhoWereNamed() {
    Route route = afgeschermd().besproken("JA").verrijkt().vermoedenBeoordeeld();
    assertThat(taken(PROCESMANAGER, route)).isEmpty();
    assertThat(taken(AANDACHTSFUNCTIONARIS, route)).containsExactly("kenniscentrum-melden");
    route.actie("afschermingen", voor(PROCESMANAGER));
    assertThat(taken(PROCESMANAGER, route)).containsExactly("kenniscentrum-melden");
    assertThat(taken(AANDACHTSFUNCTIONARIS, route)).isEmpty();
  }

  @Test
  void whoIsNoLongerNamedLosesTheCasusAndItsTasks() {
    Route route = afgeschermd(COLLEGA);
    assertThat(taken(COLLEGA, route)).containsExactly("signaal-bespreken");
    route.actie("afschermingen", voor());
    zietNiets(COLLEGA, route);
  }

  @Test
  void liftedTheGroupsHaveItsTasksAgain() {
    Route route = afgeschermd();
    route.actie("openstellingen", Map.of("reden", "Het gevaar is geweken."));
    assertThat(status(COLLEGA, route)).isEqualTo(200);
    assertThat(status(PROCESMANAGER, route)).isEqualTo(200);
    assertThat(taken(COLLEGA, route)).containsExactly("signaal-bespreken");
    assertThat(inTasklist(COLLEGA, route)).containsExactly("signaal-bespreken");
    route.besproken("JA");
    assertThat(taken(COLLEGA, route)).containsExactly("bronnen-kiezen");
    assertThat(route.probeerActie("openstellingen", Map.of("reden", "Nog een keer.")).status())
        .isEqualTo(409);
  }

  @Test
  void onlyItsOwnerShieldsACasus() {
    Route route = werk.meld(Antwoorden.VEILIG);
    for (Map.Entry<String, Integer> wie :
        Map.of(PROCESMANAGER, 403, "hengelo-aandachtsfunctionaris", 404, "twente-manager", 404)
            .entrySet()) {
      assertThat(route.door(wie.getKey()).probeerActie("afschermingen", voor()).status())
          .as(wie.getKey())
          .isEqualTo(wie.getValue());
    }
    assertThat(status(COLLEGA, route)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"gebruikers\": [\"niemand\"], \"reden\": \"x\"} | gebruikers",
        "{\"gebruikers\": [\"twente-manager\"], \"reden\": \"x\"} | gebruikers",
        "{\"gebruikers\": [\"twente-partner-politie\"], \"reden\": \"x\"} | gebruikers",
        "{\"gebruikers\": [\"drenthe-ketenregisseur\"], \"reden\": \"x\"} | gebruikers",
        "{\"gebruikers\": \"x\", \"reden\": \" \"} | gebruikers reden",
        "{\"gebruikers\": [1]} | gebruikers reden"
      })
  void badInputShieldsNothing(String verzoek, String velden) {
    Route route = werk.meld(Antwoorden.VEILIG);
    Api.Antwoord antwoord =
        werk.api().post("/api/v1/casussen/" + route.casus() + "/afschermingen", verzoek);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly(velden.split(" "));
    assertThat(status(COLLEGA, route)).isEqualTo(200);
  }

  @Test
  void colleaguesToNameAreThoseWhoWorkOnCasussen() {
    Route route = afgeschermd(COLLEGA);
    JsonNode keuzes = route.api().haal("/api/v1/casussen/" + route.casus() + "/collegas").inhoud();
    assertThat(keuzes.findValuesAsText("id"))
        .contains(COLLEGA, AANDACHTSFUNCTIONARIS, PROCESMANAGER)
        .doesNotContain("twente-manager", "twente-partner-politie", "drenthe-ketenregisseur");
    for (JsonNode keuze : keuzes) {
      assertThat(keuze.path("genoemd").asBoolean())
          .isEqualTo(List.of(COLLEGA, AANDACHTSFUNCTIONARIS).contains(keuze.path("id").asText()));
    }
  }

  @Test
  void aShieldedCasusIsNotForwardedOrJoined() {
    Route ander = werk.meld(Antwoorden.VEILIG);
    Route route = afgeschermd();
    assertThat(
            route
                .probeerActie("doorzettingen", Map.of("gemeente", "Hengelo", "reden", "x"))
                .status())
        .isEqualTo(409);
    for (Route een : List.of(route, ander)) {
      Route twee = een == route ? ander : route;
      Api.Antwoord antwoord =
          een.probeerActie("samenvoegingen", Map.of("doel", twee.casus(), "reden", "x"));
      assertThat(antwoord.status()).isEqualTo(422);
      assertThat(antwoord.tekst()).contains("afgeschermd");
    }
  }
}
