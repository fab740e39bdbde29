package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Who knows somebody in a casus has no part in it, whatever the group may. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class BelangenconflictTest {

  private static final String COLLEGA = Collega.ID;
  private static final Map<String, Object> VAN_COLLEGA = Map.of("gebruiker", COLLEGA);

  @Autowired private Werkbank werk;
  @Autowired private IdentityService identiteiten;

  @BeforeAll
  void secondColleagueInTheSameRole() {
    Collega.inEnschede(identiteiten);
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

  private void isBuiten(Route route) {
    Api collega = werk.api(COLLEGA);
    assertThat(status(COLLEGA, route)).isEqualTo(404);
    assertThat(taken(COLLEGA, route)).isEmpty();
    assertThat(inTasklist(COLLEGA, route)).isEmpty();
    assertThat(
            collega
                .post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", route.casus()))
                .inhoud())
        .isEmpty();
    assertThat(
            collega
                .haal(
                    "/engine-rest/variable-instance?processInstanceIdIn="
                        + route.instantie().getProcessInstanceId())
                .inhoud())
        .isEmpty();
  }

  @Test
  void whoSaysSoIsOutAtOnceAndTheirTasksAreFree() {
    Route route = werk.meld(Antwoorden.VEILIG);
    String taak = route.taak("signaal-bespreken").getId();
    Map<String, Object> oppakken = Map.of("userId", COLLEGA);
    String pad = "/engine-rest/task/" + taak + "/claim";
    assertThat(werk.api(COLLEGA).post(pad, oppakken).status()).isEqualTo(204);

    route.door(COLLEGA).actie("belangenconflicten", Map.of()).door(AANDACHTSFUNCTIONARIS);

    isBuiten(route);
    assertThat(route.taak("signaal-bespreken").getAssignee()).isNull();
    assertThat(werk.api(COLLEGA).post(pad, oppakken).status()).isIn(403, 404);
    assertThat(
            werk.api(COLLEGA)
                .post("/api/v1/taken/" + taak + "/afronding", Antwoorden.signaalBespreken("NEE"))
                .status())
        .isEqualTo(404);
    assertThat(taken(AANDACHTSFUNCTIONARIS, route)).containsExactly("signaal-bespreken");
    assertThat(route.dossier().path("tijdlijn").toString())
        .contains("Tweede functionaris doet niet mee aan deze casus.");
  }

  @Test
  void laterTasksAreNotThereEither() {
    Route route = werk.meld(Antwoorden.VEILIG).actie("belangenconflicten", VAN_COLLEGA);
    route.besproken("JA");
    isBuiten(route);
    assertThat(taken(AANDACHTSFUNCTIONARIS, route)).containsExactly("bronnen-kiezen");
  }

  @Test
  void takenBackTheColleagueDoesTheWorkOfTheGroupAgain() {
    Route route = werk.meld(Antwoorden.VEILIG).actie("belangenconflicten", VAN_COLLEGA);
    route.actie(
        "conflictopheffingen", Map.of("gebruiker", COLLEGA, "reden", "Het was een naamgenoot."));
    assertThat(status(COLLEGA, route)).isEqualTo(200);
    assertThat(taken(COLLEGA, route)).containsExactly("signaal-bespreken");
    assertThat(inTasklist(COLLEGA, route)).containsExactly("signaal-bespreken");
    route.door(COLLEGA).besproken("JA");
    assertThat(taken(COLLEGA, route)).containsExactly("bronnen-kiezen");
    assertThat(
            route
                .probeerActie("conflictopheffingen", Map.of("gebruiker", COLLEGA, "reden", "x"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void itWeighsMoreThanANameInAShieldedCasus() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .actie(
                "afschermingen",
                Map.of("gebruikers", List.of(COLLEGA, PROCESMANAGER), "reden", "x"))
            .actie("belangenconflicten", VAN_COLLEGA);
    isBuiten(route);
    route.besproken("JA");
    isBuiten(route);
    route.actie("conflictopheffingen", Map.of("gebruiker", COLLEGA, "reden", "Vergissing."));
    assertThat(taken(COLLEGA, route)).containsExactly("bronnen-kiezen");
  }

  @Test
  void theLastOneWhoSeesAShieldedCasusFirstNamesAnother() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .actie("afschermingen", Map.of("gebruikers", List.of(), "reden", "x"));
    assertThat(route.probeerActie("belangenconflicten", Map.of()).status()).isEqualTo(409);
    assertThat(status(AANDACHTSFUNCTIONARIS, route)).isEqualTo(200);
  }

  @Test
  void onlyWhoDoesTheStepsSaysItOfAColleague() {
    Route route = werk.meld(Antwoorden.VEILIG);
    werk.voerUit(
        "insert into casus_toegang select id, 'twente-secretaris', regio, 'proef', now() from casus where nummer = '"
            + route.casus()
            + "'");
    assertThat(
            route
                .door("twente-secretaris")
                .probeerActie("belangenconflicten", VAN_COLLEGA)
                .status())
        .isEqualTo(403);
    assertThat(
            route
                .door("hengelo-wijkcoach")
                .probeerActie("belangenconflicten", VAN_COLLEGA)
                .status())
        .isEqualTo(404);
    route.door(PROCESMANAGER);
    for (String wie : List.of("niemand", "twente-partner-politie", "drenthe-ketenregisseur")) {
      assertThat(route.probeerActie("belangenconflicten", Map.of("gebruiker", wie)).status())
          .as(wie)
          .isEqualTo(422);
    }
    assertThat(route.probeerActie("belangenconflicten", VAN_COLLEGA).status()).isEqualTo(204);
    assertThat(route.probeerActie("belangenconflicten", VAN_COLLEGA).status()).isEqualTo(409);
  }
}
