package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.BEHEERDER;
import static nl.meldroute.proces.Werkbank.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Websessie;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** No door of the engine ends, moves or hides a task without what its form asks for. */
@Meldroutetest
class OmHetFormulierHeenTest {

  /** What a caller might send; the path is relative to the engine's REST API. */
  private record Verzoek(String methode, String pad, String inhoud) {}

  private static final List<Verzoek> DEUREN =
      List.of(
          new Verzoek("POST", "/task/{taak}/complete", "{}"),
          new Verzoek("POST", "/task/{taak}/submit-form", "{}"),
          new Verzoek("POST", "/task/{taak}/resolve", "{}"),
          new Verzoek("POST", "/task/{taak}/bpmnError", "{\"errorCode\":\"weg\"}"),
          new Verzoek("POST", "/task/{taak}/bpmnEscalation", "{\"escalationCode\":\"weg\"}"),
          new Verzoek("POST", "/task/{taak}/delegate", "{\"userId\":\"iemand\"}"),
          new Verzoek("POST", "/task/{taak}/assignee", "{\"userId\":\"iemand\"}"),
          new Verzoek("POST", "/task/{taak}/comment/create", "{\"message\":\"iets\"}"),
          new Verzoek("POST", "/task/{taak}/localVariables", "{\"modifications\":{}}"),
          new Verzoek("POST", "/task/{taak}/variables", "{\"modifications\":{}}"),
          new Verzoek(
              "POST",
              "/task/{taak}/identity-links",
              "{\"userId\":\"iemand\",\"type\":\"candidate\"}"),
          new Verzoek(
              "POST",
              "/task/{taak}/identity-links/delete",
              "{\"groupId\":\"twente-enschede-aandachtsfunctionaris\",\"type\":\"candidate\"}"),
          new Verzoek("PUT", "/task/{taak}", "{\"name\":\"Anders\"}"),
          new Verzoek("DELETE", "/task/{taak}", null),
          new Verzoek("POST", "/task/create", "{\"name\":\"Losse taak\"}"),
          new Verzoek("DELETE", "/process-instance/{instantie}", null),
          new Verzoek(
              "POST", "/process-instance/delete", "{\"processInstanceIds\":[\"{instantie}\"]}"),
          new Verzoek(
              "POST",
              "/process-instance/{instantie}/modification",
              "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"casus-afsluiten\"}]}"),
          new Verzoek(
              "POST",
              "/process-instance/{instantie}/modification-async",
              "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"signaal-bespreken\"}]}"),
          new Verzoek("PUT", "/process-instance/{instantie}/suspended", "{\"suspended\":true}"),
          new Verzoek(
              "PUT",
              "/process-instance/suspended",
              "{\"processDefinitionKey\":\"meldroute\",\"suspended\":true}"),
          new Verzoek(
              "PUT",
              "/process-instance/{instantie}/variables/gevaarniveau",
              "{\"value\":\"GEEN\",\"type\":\"String\"}"),
          new Verzoek("DELETE", "/process-instance/{instantie}/variables/gevaarniveau", null),
          new Verzoek(
              "POST",
              "/modification/execute",
              "{\"processDefinitionId\":\"{definitie}\",\"processInstanceIds\":[\"{instantie}\"],\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"signaal-bespreken\"}]}"),
          new Verzoek(
              "POST",
              "/migration/execute",
              "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"{definitie}\",\"targetProcessDefinitionId\":\"{definitie}\",\"instructions\":[]},\"processInstanceIds\":[\"{instantie}\"]}"),
          new Verzoek(
              "POST",
              "/process-definition/{definitie}/restart",
              "{\"processInstanceIds\":[\"{instantie}\"],\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"casus-afsluiten\"}]}"),
          new Verzoek("POST", "/process-definition/key/meldroute/start", "{}"),
          new Verzoek("PUT", "/process-definition/{definitie}/suspended", "{\"suspended\":true}"),
          new Verzoek("DELETE", "/process-definition/{definitie}?cascade=true", null),
          new Verzoek("DELETE", "/deployment/{deployment}?cascade=true", null),
          new Verzoek("POST", "/execution/{instantie}/signal", "{}"),
          new Verzoek("POST", "/message", "{\"messageName\":\"weg\"}"),
          new Verzoek("POST", "/signal", "{\"name\":\"weg\"}"),
          new Verzoek(
              "PUT",
              "/job/suspended",
              "{\"processDefinitionKey\":\"meldroute\",\"suspended\":true}"),
          new Verzoek(
              "POST",
              "/history/process-instance/delete",
              "{\"historicProcessInstanceIds\":[\"{instantie}\"]}"),
          new Verzoek("POST", "/history/cleanup", null));

  /** An attempt from within, such as a script or a careless feature. */
  private interface Poging {
    void doe(ProcessEngine engine, ProcessInstance instantie, Task taak);
  }

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  private Route route;
  private Task taak;

  @BeforeEach
  void eenTaakVanDeAandachtsfunctionaris() {
    route = werk.meld(Antwoorden.VEILIG);
    taak = route.taak("signaal-bespreken");
    int opgepakt =
        werk.api()
            .post(
                "/engine-rest/task/" + taak.getId() + "/claim",
                Map.of("userId", AANDACHTSFUNCTIONARIS))
            .status();
    assertThat(opgepakt).as("De eigen taak oppakken mag").isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {AANDACHTSFUNCTIONARIS, MANAGER, BEHEERDER})
  void theRestApiOpensNoWayAroundTheFormFor(String gebruiker) {
    SoftAssertions uitkomsten = new SoftAssertions();
    for (Verzoek deur : DEUREN) {
      int status =
          werk.api(gebruiker)
              .stuur(deur.methode(), "/engine-rest" + vul(deur.pad()), bytes(vul(deur.inhoud())))
              .status();
      uitkomsten.assertThat(status).as("%s %s", deur.methode(), deur.pad()).isIn(401, 403);
    }
    uitkomsten.assertAll();
    nietsGebeurd();
  }

  @ParameterizedTest
  @ValueSource(strings = {AANDACHTSFUNCTIONARIS, MANAGER, BEHEERDER})
  void theApiOfTasklistAndCockpitOpensNoWayAroundTheFormFor(String gebruiker) {
    Websessie sessie = Websessie.van(gebruiker, omgeving);
    String api = "/camunda/api/engine/engine/default";
    assertThat(sessie.status("POST", api + "/task/count", "{}"))
        .as("Aangemeld, met geldig CSRF-token")
        .isEqualTo(200);
    SoftAssertions uitkomsten = new SoftAssertions();
    for (Verzoek deur : DEUREN) {
      int status = sessie.status(deur.methode(), api + vul(deur.pad()), vul(deur.inhoud()));
      uitkomsten.assertThat(status).as("%s %s", deur.methode(), deur.pad()).isIn(401, 403);
    }
    uitkomsten.assertAll();
    nietsGebeurd();
  }

  static Stream<Named<Poging>> pogingen() {
    return Stream.of(
        poging("complete", (e, i, t) -> e.getTaskService().complete(t.getId())),
        poging(
            "complete with variables",
            (e, i, t) -> e.getTaskService().complete(t.getId(), Map.of("zorg", "NEE"))),
        poging(
            "complete with variables in return",
            (e, i, t) ->
                e.getTaskService()
                    .completeWithVariablesInReturn(t.getId(), Map.of("zorg", "NEE"), true)),
        poging(
            "submit the task form",
            (e, i, t) -> e.getFormService().submitTaskForm(t.getId(), Map.of("zorg", "NEE"))),
        poging("BPMN error", (e, i, t) -> e.getTaskService().handleBpmnError(t.getId(), "weg")),
        poging("escalation", (e, i, t) -> e.getTaskService().handleEscalation(t.getId(), "weg")),
        poging("delete the task", (e, i, t) -> e.getTaskService().deleteTask(t.getId(), true)),
        poging(
            "delete the instance",
            (e, i, t) -> e.getRuntimeService().deleteProcessInstance(i.getId(), "weg")),
        poging(
            "delete the instance if it exists",
            (e, i, t) ->
                e.getRuntimeService()
                    .deleteProcessInstanceIfExists(i.getId(), "weg", true, true, true, true)),
        poging(
            "delete instances",
            (e, i, t) ->
                e.getRuntimeService()
                    .deleteProcessInstances(List.of(i.getId()), "weg", true, true)),
        poging(
            "delete instances in a batch",
            (e, i, t) ->
                e.getRuntimeService().deleteProcessInstancesAsync(List.of(i.getId()), "weg")),
        poging(
            "modify the instance",
            (e, i, t) ->
                e.getRuntimeService()
                    .createProcessInstanceModification(i.getId())
                    .cancelAllForActivity("signaal-bespreken")
                    .execute()),
        poging(
            "modify the instance in a batch",
            (e, i, t) ->
                e.getRuntimeService()
                    .createProcessInstanceModification(i.getId())
                    .startBeforeActivity("casus-afsluiten")
                    .executeAsync()),
        poging(
            "modify instances",
            (e, i, t) ->
                e.getRuntimeService()
                    .createModification(i.getProcessDefinitionId())
                    .cancelAllForActivity("signaal-bespreken")
                    .processInstanceIds(i.getId())
                    .execute()),
        poging(
            "modify instances in a batch",
            (e, i, t) ->
                e.getRuntimeService()
                    .createModification(i.getProcessDefinitionId())
                    .cancelAllForActivity("signaal-bespreken")
                    .processInstanceIds(i.getId())
                    .executeAsync()),
        poging(
            "restart elsewhere",
            (e, i, t) ->
                e.getRuntimeService()
                    .restartProcessInstances(i.getProcessDefinitionId())
                    .startBeforeActivity("casus-afsluiten")
                    .processInstanceIds(i.getId())
                    .execute()),
        poging(
            "migrate",
            (e, i, t) ->
                e.getRuntimeService()
                    .newMigration(
                        e.getRuntimeService()
                            .createMigrationPlan(
                                i.getProcessDefinitionId(), i.getProcessDefinitionId())
                            .mapEqualActivities()
                            .build())
                    .processInstanceIds(i.getId())
                    .execute()),
        poging("signal", (e, i, t) -> e.getRuntimeService().signal(i.getId())),
        poging(
            "delete the model with its instances",
            (e, i, t) ->
                e.getRepositoryService().deleteProcessDefinition(i.getProcessDefinitionId(), true)),
        poging(
            "delete the models of this key",
            (e, i, t) ->
                e.getRepositoryService()
                    .deleteProcessDefinitions()
                    .byKey("meldroute")
                    .cascade()
                    .delete()),
        poging(
            "delete the deployment",
            (e, i, t) -> e.getRepositoryService().deleteDeployment(deployment(e, i), true)));
  }

  private static Named<Poging> poging(String naam, Poging poging) {
    return Named.of(naam, poging);
  }

  @ParameterizedTest
  @MethodSource("pogingen")
  void theEngineItselfRefusesTo(Poging poging) {
    assertThatThrownBy(() -> poging.doe(engine, route.instantie(), taak))
        .isInstanceOfAny(AuthorizationException.class, BadUserRequestException.class)
        .hasMessageContaining("formulier");
    nietsGebeurd();
  }

  @Test
  void aJobOfARouteCannotBeThrownAway() {
    route.besproken("JA").bronnenGekozen().rondAf("verrijken", Antwoorden.verrijken());
    assertThatThrownBy(() -> engine.getManagementService().deleteJob(werk.job(route).getId()))
        .isInstanceOf(AuthorizationException.class);
    assertThat(werk.job(route)).isNotNull();
    assertThat(
            werk.api(BEHEERDER).verwijder("/engine-rest/job/" + werk.job(route).getId()).status())
        .isEqualTo(403);
    assertThat(werk.job(route)).isNotNull();
  }

  /** Whoever claims is who does it: a name typed here would stand in the engine for years. */
  @Test
  void aTaskIsClaimedForOneselfOnly() {
    assertThat(werk.api().post("/engine-rest/task/" + taak.getId() + "/unclaim", "").status())
        .as("Teruggeven mag")
        .isEqualTo(204);
    for (String naam : List.of("enschede-wijkcoach", "Jantje uit de Dorpsstraat")) {
      assertThat(
              werk.api()
                  .post("/engine-rest/task/" + taak.getId() + "/claim", Map.of("userId", naam))
                  .status())
          .isEqualTo(403);
    }
    assertThat(route.taak("signaal-bespreken").getAssignee()).isNull();
  }

  private static String deployment(ProcessEngine engine, ProcessInstance instantie) {
    return engine
        .getRepositoryService()
        .getProcessDefinition(instantie.getProcessDefinitionId())
        .getDeploymentId();
  }

  private String vul(String tekst) {
    return tekst == null
        ? null
        : tekst
            .replace("{taak}", taak.getId())
            .replace("{instantie}", route.instantie().getId())
            .replace("{definitie}", route.instantie().getProcessDefinitionId())
            .replace("{deployment}", deployment(engine, route.instantie()));
  }

  private static byte[] bytes(String tekst) {
    return tekst == null ? null : tekst.getBytes(StandardCharsets.UTF_8);
  }

  private void nietsGebeurd() {
    assertThat(route.instantie()).isWaitingAtExactly("signaal-bespreken");
    Task nu = route.taak("signaal-bespreken");
    assertThat(nu.getId()).isEqualTo(taak.getId());
    assertThat(nu.getName()).isEqualTo(taak.getName());
    assertThat(nu.getAssignee()).isEqualTo(AANDACHTSFUNCTIONARIS);
    assertThat(nu.isSuspended()).isFalse();
    assertThat(engine.getRuntimeService().getVariable(route.instantie().getId(), "gevaarniveau"))
        .isEqualTo("GEEN");
    assertThat(engine.getTaskService().getTaskComments(taak.getId())).isEmpty();
    assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
  }
}
