package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Sessie;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A casus of Enschede does not exist for a colleague of Hengelo, whichever way they ask. */
@Meldroutetest
@TestInstance(Lifecycle.PER_CLASS)
class AndereGemeenteTest {

  private static final String HENGELO = "hengelo-aandachtsfunctionaris";

  /**
   * Paths of the engine's REST API; {@code {t}} a task, {@code {i}} its instance, {@code {m}} a
   * melding.
   */
  private static final List<String> LEZEN =
      List.of(
          "/task",
          "/task?processInstanceBusinessKey={m}",
          "/task?processInstanceId={i}",
          "/task/count?processInstanceId={i}",
          "/task/{t}",
          "/task/{t}/form",
          "/task/{t}/rendered-form",
          "/task/{t}/deployed-form",
          "/task/{t}/form-variables",
          "/task/{t}/variables",
          "/task/{t}/localVariables",
          "/task/{t}/variables/casus",
          "/task/{t}/identity-links",
          "/task/{t}/comment",
          "/task/{t}/attachment",
          "/task/report/candidate-group-count",
          "/process-instance",
          "/process-instance?businessKey={m}",
          "/process-instance/count?businessKey={m}",
          "/process-instance/{i}",
          "/process-instance/{i}/variables",
          "/process-instance/{i}/variables/casus",
          "/process-instance/{i}/activity-instances",
          "/process-instance/{i}/comment",
          "/execution",
          "/execution?processInstanceId={i}",
          "/execution/{i}",
          "/execution/{i}/localVariables",
          "/variable-instance",
          "/variable-instance?processInstanceIdIn={i}",
          "/variable-instance/count?processInstanceIdIn={i}",
          "/incident",
          "/job",
          "/event-subscription",
          "/external-task",
          "/authorization",
          "/batch",
          "/history/process-instance",
          "/history/process-instance?processInstanceBusinessKey={m}",
          "/history/process-instance/{i}",
          "/history/process-instance/count?processInstanceBusinessKey={m}",
          "/history/process-instance/report?reportType=duration&periodUnit=month",
          "/history/task",
          "/history/task?processInstanceId={i}",
          "/history/task/count?processInstanceId={i}",
          "/history/task/report?reportType=count&groupBy=taskName",
          "/history/activity-instance",
          "/history/activity-instance?processInstanceId={i}",
          "/history/variable-instance",
          "/history/variable-instance?processInstanceId={i}",
          "/history/detail",
          "/history/detail?processInstanceId={i}",
          "/history/user-operation",
          "/history/incident",
          "/history/job-log",
          "/history/external-task-log",
          "/history/identity-link-log",
          "/history/decision-instance",
          "/history/decision-instance?processInstanceId={i}",
          "/history/batch",
          "/process-definition/key/meldroute/statistics",
          "/metrics",
          "/schema/log",
          "/engine/default/task",
          "/engine/default/process-instance");

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;
  private Route route;
  private String taak;
  private String instantie;
  private List<String> geheim;

  @BeforeAll
  void meldInEnschede() {
    opslag = new Opslag(toegang);
    route = Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    taak = route.taak();
    instantie =
        opslag
            .vraag()
            .sql("select proc_inst_id_ from act_ru_execution where business_key_ = ?")
            .param(route.melding())
            .query(String.class)
            .single();
    geheim =
        List.of(
            route.melding(),
            route.casus(),
            taak,
            instantie,
            "Xara",
            "nagelstudio",
            "twente-enschede");
  }

  @AfterAll
  void sluit() {
    opslag.close();
  }

  private String pad(String patroon) {
    return patroon
        .replace("{t}", taak)
        .replace("{i}", instantie)
        .replace("{m}", route.melding())
        .replace("{c}", route.casus());
  }

  /** Nothing of the casus is in the answer, beside what was in the question itself. */
  private void toontNiets(SoftAssertions alle, String pad, int status, String tekst) {
    alle.assertThat(status).as(pad + " " + tekst).isNotEqualTo(500).isNotEqualTo(503);
    for (String deel : geheim) {
      if (!pad.contains(deel) && !(pad.contains(instantie) || pad.contains(taak))
          || !deel.contains("-")) {
        alle.assertThat(tekst).as(pad).doesNotContain(deel);
      }
    }
    if (status == 200 && pad.contains("/count")) {
      alle.assertThat(tekst).as(pad).contains("\"count\":0");
    }
    if (status == 200
        && (pad.contains(instantie) || pad.contains(taak) || pad.contains(route.melding()))
        && !pad.contains("/count")) {
      alle.assertThat(tekst.strip()).as(pad).isIn("[]", "{}");
    }
  }

  @Test
  void theListHasThePathsThatShowSomethingToWhoMaySeeIt() {
    Api eigen = Api.als("enschede-aandachtsfunctionaris", omgeving);
    for (String patroon :
        List.of("/task/{t}", "/task?processInstanceId={i}", "/process-instance/{i}")) {
      assertThat(eigen.haal("/engine-rest" + pad(patroon)).tekst()).as(patroon).contains(instantie);
    }
  }

  @Test
  void byTheEnginesOwnRestNothingIsSeen() {
    Api hengelo = Api.als(HENGELO, omgeving);
    SoftAssertions alle = new SoftAssertions();
    for (String patroon : LEZEN) {
      String pad = "/engine-rest" + pad(patroon);
      Antwoord antwoord = hengelo.haal(pad);
      toontNiets(alle, pad, antwoord.status(), antwoord.tekst());
    }
    alle.assertAll();
  }

  @Test
  void byTheRestOfTheWebappsNothingIsSeen() {
    Sessie hengelo = Sessie.van(HENGELO, omgeving);
    SoftAssertions alle = new SoftAssertions();
    for (String patroon : LEZEN) {
      String pad =
          "/camunda/api/engine/engine/default" + pad(patroon.replace("/engine/default", ""));
      var antwoord = hengelo.haal(pad);
      toontNiets(alle, pad, antwoord.statusCode(), antwoord.body());
    }
    for (String pad :
        List.of(
            "/camunda/api/cockpit/plugin/base/default/process-instance/"
                + instantie
                + "/called-process-instances",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/camunda/api/engine/engine")) {
      var antwoord = hengelo.haal(pad);
      toontNiets(alle, pad, antwoord.statusCode(), antwoord.body());
    }
    alle.assertAll();
  }

  @Test
  void byQueriesWithABodyNothingIsSeen() {
    Api hengelo = Api.als(HENGELO, omgeving);
    SoftAssertions alle = new SoftAssertions();
    for (String vraag :
        List.of(
            "/task {}",
            "/task {\"processInstanceId\":\"{i}\"}",
            "/task/count {\"processInstanceId\":\"{i}\"}",
            "/task {\"orQueries\":[{\"processInstanceId\":\"{i}\",\"processInstanceBusinessKey\":\"{m}\"}]}",
            "/task {\"candidateGroup\":\"twente-enschede-aandachtsfunctionaris\"}",
            "/task {\"candidateUser\":\"enschede-aandachtsfunctionaris\",\"includeAssignedTasks\":true}",
            "/task {\"tenantIdIn\":[\"twente\"]}",
            "/task {\"processVariables\":[{\"name\":\"gemeente\",\"operator\":\"eq\",\"value\":\"enschede\"}]}",
            "/process-instance {\"businessKey\":\"{m}\"}",
            "/process-instance/count {\"businessKey\":\"{m}\"}",
            "/process-instance {\"orQueries\":[{\"businessKey\":\"{m}\"}]}",
            "/execution {\"processInstanceId\":\"{i}\"}",
            "/variable-instance {\"processInstanceIdIn\":[\"{i}\"]}",
            "/incident {}",
            "/job {}",
            "/history/process-instance {\"processInstanceBusinessKey\":\"{m}\"}",
            "/history/task {\"processInstanceId\":\"{i}\"}",
            "/history/variable-instance {\"processInstanceId\":\"{i}\"}",
            "/history/activity-instance {\"processInstanceId\":\"{i}\"}",
            "/history/detail {\"processInstanceId\":\"{i}\"}",
            "/history/decision-instance {\"processInstanceId\":\"{i}\"}")) {
      String[] deel = pad(vraag).split(" ", 2);
      Antwoord antwoord = hengelo.post("/engine-rest" + deel[0], deel[1]);
      toontNiets(alle, deel[0], antwoord.status(), antwoord.tekst().replace(deel[1], ""));
      if (antwoord.status() == 200
          && deel[1].matches(".*(" + instantie + "|" + route.melding() + ").*")) {
        alle.assertThat(antwoord.tekst().strip()).as(vraag).isIn("[]", "{\"count\":0}");
      }
    }
    alle.assertAll();
  }

  @Test
  void byTheReadyFiltersNothingIsSeen() {
    Api hengelo = Api.als(HENGELO, omgeving);
    JsonNode filters = hengelo.haal("/engine-rest/filter").inhoud();
    assertThat(filters).hasSizeGreaterThanOrEqualTo(4);
    SoftAssertions alle = new SoftAssertions();
    for (JsonNode filter : filters) {
      String pad = "/engine-rest/filter/" + filter.path("id").asText();
      List<Antwoord> antwoorden =
          List.of(
              hengelo.haal(pad + "/list"),
              hengelo.post(pad + "/list", "{}"),
              hengelo.post(pad + "/list", Map.of("processInstanceId", instantie)),
              hengelo.post(pad + "/singleResult", Map.of("processInstanceId", instantie)));
      for (Antwoord antwoord : antwoorden) {
        alle.assertThat(antwoord.status()).isLessThan(500);
        alle.assertThat(antwoord.tekst()).doesNotContain(geheim.toArray(String[]::new));
      }
    }
    alle.assertAll();
  }

  @Test
  void byOurOwnApiItIsNotFound() {
    Api hengelo = Api.als(HENGELO, omgeving);
    Map<String, Long> voor = opslag.aantallen();
    List<Antwoord> antwoorden = new ArrayList<>();
    for (String pad :
        List.of(
            "/api/v1/meldingen/{m}",
            "/api/v1/casussen/{c}",
            "/api/v1/casussen/{m}",
            "/api/v1/taken/{t}/formulier")) {
      antwoorden.add(hengelo.haal(pad(pad)));
    }
    antwoorden.add(hengelo.put("/api/v1/taken/" + taak + "/concept", Map.of("bespreking", "x")));
    antwoorden.add(hengelo.post("/api/v1/taken/" + taak + "/afronding", Route.BESPREKING));
    assertThat(antwoorden)
        .allSatisfy(
            antwoord -> {
              assertThat(antwoord.status()).isEqualTo(404);
              assertThat(antwoord.inhoud().path("detail").asText()).startsWith("Geen ");
              assertThat(antwoord.tekst()).doesNotContain("Xara", "nagelstudio");
            });
    assertThat(opslag.aantallen()).isEqualTo(voor);
    assertThat(route.taak()).isEqualTo(taak);
  }

  @Test
  void byOurOwnListsAndSearchesNothingIsSeen() {
    Api hengelo = Api.als(HENGELO, omgeving);
    for (String pad :
        List.of(
            "/api/v1/casussen?grootte=100",
            "/api/v1/casussen?gemeente=Enschede",
            "/api/v1/casussen?eigenaar=twente-enschede-aandachtsfunctionaris",
            "/api/v1/taken?grootte=100",
            pad("/api/v1/taken?casus={c}"))) {
      Antwoord antwoord = hengelo.haal(pad);
      assertThat(antwoord.status()).isEqualTo(200);
      assertThat(antwoord.tekst()).as(pad).doesNotContain(geheim.toArray(String[]::new));
    }
    for (String term :
        List.of(
            route.casus(),
            route.melding(),
            "Xara Voorbeeld",
            "xara",
            "Bazig",
            "AB12CD",
            "ab-12-cd",
            "%")) {
      Antwoord antwoord = hengelo.post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", term));
      assertThat(antwoord.status()).isEqualTo(200);
      assertThat(antwoord.tekst()).as(term).doesNotContain(geheim.toArray(String[]::new));
    }
    assertThat(
            hengelo
                .haal("/api/v1/casussen?gemeente=Enschede")
                .antwoord()
                .headers()
                .firstValue("X-Total-Count"))
        .contains("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HENGELO,
        "twente-manager",
        "twente-auditor",
        "beheerder",
        "enschede-wijkcoach",
        "twente-partner-politie"
      })
  void nothingOfItIsChangedByTheEnginesOwnRest(String wie) {
    Api ander = Api.als(wie, omgeving);
    Map<String, Long> voor = opslag.aantallen();
    SoftAssertions alle = new SoftAssertions();
    for (String vraag :
        List.of(
            "POST /task/{t}/claim {\"userId\":\"" + wie + "\"}",
            "POST /task/{t}/unclaim {}",
            "POST /task/{t}/complete {}",
            "POST /task/{t}/submit-form {\"variables\":{}}",
            "POST /task/{t}/resolve {}",
            "POST /task/{t}/assignee {\"userId\":\"" + wie + "\"}",
            "POST /task/{t}/delegate {\"userId\":\"" + wie + "\"}",
            "POST /task/{t}/identity-links {\"userId\":\"" + wie + "\",\"type\":\"candidate\"}",
            "POST /task/{t}/bpmnError {\"errorCode\":\"x\"}",
            "POST /task/{t}/bpmnEscalation {\"escalationCode\":\"x\"}",
            "POST /task/{t}/comment/create {\"message\":\"Xara woont hier\"}",
            "PUT /task/{t} {\"name\":\"Xara\"}",
            "DELETE /task/{t} {}",
            "PUT /task/{t}/variables/zorg {\"value\":\"NEE\"}",
            "POST /task/create {\"name\":\"Xara\"}",
            "PUT /process-instance/{i}/variables/zorg {\"value\":\"NEE\"}",
            "POST /process-instance/{i}/variables {\"modifications\":{\"zorg\":{\"value\":\"NEE\"}}}",
            "POST /process-instance/{i}/modification {\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"signaal-bespreken\"}]}",
            "PUT /process-instance/{i}/suspended {\"suspended\":true}",
            "DELETE /process-instance/{i} {}",
            "POST /process-instance/delete {\"processInstanceIds\":[\"{i}\"]}",
            "POST /process-definition/key/meldroute/start {\"businessKey\":\"vals\"}",
            "POST /process-definition/key/meldroute/submit-form {}",
            "PUT /process-definition/key/meldroute/suspended {\"suspended\":true}",
            "POST /process-definition/key/meldroute/restart {}",
            "DELETE /process-definition/key/meldroute/delete {}",
            "POST /execution/{i}/signal {}",
            "POST /message {\"messageName\":\"x\",\"businessKey\":\"{m}\"}",
            "POST /signal {\"name\":\"x\"}",
            "POST /migration/generate {}",
            "POST /modification/execute {}",
            "DELETE /history/process-instance/{i} {}",
            "DELETE /history/variable-instance/{i} {}",
            "POST /history/cleanup {}",
            "POST /history/process-instance/delete {\"historicProcessInstanceIds\":[\"{i}\"]}",
            "POST /deployment/create {}",
            "POST /authorization/create {\"type\":1,\"userId\":\""
                + wie
                + "\",\"resourceType\":7,\"resourceId\":\"*\",\"permissions\":[\"ALL\"]}",
            "POST /filter/create {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
            "POST /decision-definition/key/verwijzing/evaluate {\"variables\":{}}",
            "PUT /metrics {}")) {
      String[] deel = pad(vraag).split(" ", 3);
      Antwoord antwoord = ander.stuur(deel[0], "/engine-rest" + deel[1], deel[2].getBytes());
      alle.assertThat(antwoord.status()).as(vraag).isIn(400, 403, 404, 405);
      alle.assertThat(antwoord.tekst()).as(vraag).doesNotContain("nagelstudio", route.casus());
    }
    alle.assertAll();
    assertThat(opslag.aantallen()).isEqualTo(voor);
    assertThat(
            opslag.aantal(
                "select count(*) from act_ru_task where id_ = ? and assignee_ is null and suspension_state_ = 1",
                taak))
        .isOne();
    assertThat(opslag.aantal("select count(*) from act_hi_comment")).isZero();
  }
}
