package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.BEHEERDER;
import static nl.meldroute.proces.Werkbank.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
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
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nobody types a name into the engine: not by the REST doors, and not by Java either. */
@Meldroutetest
class VrijeTekstTest {

  private static final String TEKST = "Xara Voorbeeld woont in de nagelstudio";

  private record Verzoek(String methode, String pad, String inhoud) {}

  private static final List<Verzoek> DEUREN =
      List.of(
          new Verzoek("POST", "/task/{taak}/comment/create", "{\"message\":\"{tekst}\"}"),
          new Verzoek("PUT", "/task/{taak}/comment", "{\"id\":\"x\",\"message\":\"{tekst}\"}"),
          new Verzoek("PUT", "/process-instance/{instantie}/comment", "{\"message\":\"{tekst}\"}"),
          new Verzoek("POST", "/task/create", "{\"name\":\"{tekst}\"}"),
          new Verzoek("POST", "/task/{taak}/attachment/create", "{\"name\":\"{tekst}\"}"),
          new Verzoek("PUT", "/task/{taak}", "{\"description\":\"{tekst}\"}"),
          new Verzoek("POST", "/task/{taak}/delegate", "{\"userId\":\"{tekst}\"}"),
          new Verzoek("POST", "/task/{taak}/assignee", "{\"userId\":\"{tekst}\"}"),
          new Verzoek(
              "POST",
              "/task/{taak}/identity-links",
              "{\"userId\":\"{tekst}\",\"type\":\"candidate\"}"),
          new Verzoek("PUT", "/task/{taak}/variables/naam", "{\"value\":\"{tekst}\"}"),
          new Verzoek("PUT", "/task/{taak}/localVariables/naam", "{\"value\":\"{tekst}\"}"),
          new Verzoek("POST", "/task/{taak}/variables/naam/data", "{tekst}"),
          new Verzoek("PUT", "/execution/{instantie}/localVariables/naam", "{\"value\":\"x\"}"),
          new Verzoek(
              "POST",
              "/process-instance/variables-async",
              "{\"processInstanceIds\":[\"{instantie}\"],\"variables\":{\"naam\":{\"value\":\"{tekst}\"}}}"),
          new Verzoek("POST", "/filter/create", "{\"name\":\"{tekst}\",\"resourceType\":\"Task\"}"),
          new Verzoek(
              "PUT", "/filter/{filter}", "{\"name\":\"{tekst}\",\"resourceType\":\"Task\"}"),
          new Verzoek(
              "POST",
              "/filter/create",
              "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{\"nameLike\":\"{tekst}\"}}"),
          new Verzoek("PUT", "/incident/x/annotation", "{\"annotation\":\"{tekst}\"}"),
          new Verzoek(
              "PUT", "/history/user-operation/x/set-annotation", "{\"annotation\":\"{tekst}\"}"),
          new Verzoek(
              "POST",
              "/message",
              "{\"messageName\":\"x\",\"processVariables\":{\"naam\":{\"value\":\"{tekst}\"}}}"),
          new Verzoek(
              "POST",
              "/external-task/fetchAndLock",
              "{\"workerId\":\"{tekst}\",\"maxTasks\":1,\"topics\":[]}"),
          new Verzoek(
              "POST", "/process-definition/key/meldroute/start", "{\"businessKey\":\"{tekst}\"}"));

  private interface Poging {
    void doe(ProcessEngine engine, ProcessInstance instantie, Task taak);
  }

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  private Route route;
  private Task taak;

  @BeforeEach
  void eenTaak() {
    route = werk.meld(Antwoorden.VEILIG);
    taak = route.taak("signaal-bespreken");
  }

  @ParameterizedTest
  @ValueSource(strings = {AANDACHTSFUNCTIONARIS, MANAGER, BEHEERDER})
  void theRestDoorsTakeNoTextFrom(String gebruiker) {
    Websessie sessie = Websessie.van(gebruiker, omgeving);
    SoftAssertions uitkomsten = new SoftAssertions();
    for (Verzoek deur : DEUREN) {
      String inhoud = vul(deur.inhoud());
      uitkomsten
          .assertThat(
              werk.api(gebruiker)
                  .stuur(
                      deur.methode(),
                      "/engine-rest" + vul(deur.pad()),
                      inhoud.getBytes(StandardCharsets.UTF_8))
                  .status())
          .as("%s %s", deur.methode(), deur.pad())
          .isEqualTo(403);
      uitkomsten
          .assertThat(
              sessie.status(
                  deur.methode(), "/camunda/api/engine/engine/default" + vul(deur.pad()), inhoud))
          .as("webapps: %s %s", deur.methode(), deur.pad())
          .isEqualTo(403);
    }
    uitkomsten.assertAll();
    nietsBewaard();
  }

  static Stream<Named<Poging>> pogingen() {
    return Stream.of(
        poging("comment", (e, i, t) -> e.getTaskService().createComment(t.getId(), null, TEKST)),
        poging(
            "comment on the instance",
            (e, i, t) -> e.getTaskService().createComment(null, i.getId(), TEKST)),
        poging("loose task", (e, i, t) -> e.getTaskService().newTask()),
        poging(
            "attachment",
            (e, i, t) ->
                e.getTaskService()
                    .createAttachment(
                        "text", t.getId(), i.getId(), TEKST, TEKST, "http://voorbeeld.example")),
        poging(
            "attached file",
            (e, i, t) ->
                e.getTaskService()
                    .createAttachment(
                        "text",
                        t.getId(),
                        i.getId(),
                        "x",
                        "x",
                        new ByteArrayInputStream(TEKST.getBytes(StandardCharsets.UTF_8)))),
        poging("name", (e, i, t) -> e.getTaskService().setName(t.getId(), TEKST)),
        poging("description", (e, i, t) -> e.getTaskService().setDescription(t.getId(), TEKST)),
        poging(
            "saved description",
            (e, i, t) -> {
              Task eigen = e.getTaskService().createTaskQuery().taskId(t.getId()).singleResult();
              eigen.setDescription(TEKST);
              e.getTaskService().saveTask(eigen);
            }),
        poging("owner", (e, i, t) -> e.getTaskService().setOwner(t.getId(), TEKST)),
        poging("assignee", (e, i, t) -> e.getTaskService().setAssignee(t.getId(), TEKST)),
        poging("delegate", (e, i, t) -> e.getTaskService().delegateTask(t.getId(), TEKST)),
        poging("candidate", (e, i, t) -> e.getTaskService().addCandidateUser(t.getId(), TEKST)),
        poging("group", (e, i, t) -> e.getTaskService().addCandidateGroup(t.getId(), TEKST)),
        poging(
            "variable of the task",
            (e, i, t) -> e.getTaskService().setVariable(t.getId(), "zorg", "JA")),
        poging(
            "text in a known variable",
            (e, i, t) -> e.getRuntimeService().setVariable(i.getId(), "zorg", TEKST)),
        poging(
            "unknown variable",
            (e, i, t) -> e.getRuntimeService().setVariable(i.getId(), "Xara", "JA")),
        poging(
            "object",
            (e, i, t) ->
                e.getRuntimeService()
                    .setVariable(i.getId(), "zorg", new ArrayList<>(List.of(TEKST)))),
        poging(
            "bytes",
            (e, i, t) ->
                e.getRuntimeService()
                    .setVariable(i.getId(), "zorg", TEKST.getBytes(StandardCharsets.UTF_8))),
        poging(
            "file",
            (e, i, t) ->
                e.getRuntimeService()
                    .setVariable(
                        i.getId(),
                        "zorg",
                        Variables.fileValue(TEKST).file(new byte[] {1}).create())),
        poging(
            "local variable",
            (e, i, t) -> e.getRuntimeService().setVariableLocal(i.getId(), "zorg", TEKST)),
        poging(
            "variables in a batch",
            (e, i, t) ->
                e.getRuntimeService().setVariablesAsync(List.of(i.getId()), Map.of("zorg", TEKST))),
        poging(
            "variables of a new instance",
            (e, i, t) ->
                e.getRuntimeService()
                    .startProcessInstanceByKey("storing", "M-x", Map.of("naam", TEKST))),
        poging(
            "variables of a message",
            (e, i, t) ->
                e.getRuntimeService()
                    .createMessageCorrelation("acute-onveiligheid")
                    .processInstanceId(i.getId())
                    .setVariable("naam", TEKST)
                    .correlateAll()),
        poging(
            "incident",
            (e, i, t) -> e.getRuntimeService().createIncident("x", i.getId(), "x", TEKST)),
        poging(
            "annotation",
            (e, i, t) -> e.getRuntimeService().setAnnotationForIncidentById("x", TEKST)),
        poging(
            "annotation in the log",
            (e, i, t) -> e.getHistoryService().setAnnotationForOperationLogById("x", TEKST)),
        poging(
            "filter",
            (e, i, t) ->
                e.getFilterService().saveFilter(e.getFilterService().newTaskFilter(TEKST))),
        poging(
            "external task",
            (e, i, t) -> e.getExternalTaskService().fetchAndLock(1, TEKST).execute()),
        poging(
            "case",
            (e, i, t) -> e.getCaseService().createCaseInstanceByKey("x", Map.of("naam", TEKST))),
        poging("user info", (e, i, t) -> e.getIdentityService().setUserInfo("x", TEKST, TEKST)),
        poging("property", (e, i, t) -> e.getManagementService().setProperty(TEKST, TEKST)));
  }

  private static Named<Poging> poging(String naam, Poging poging) {
    return Named.of(naam, poging);
  }

  @ParameterizedTest
  @MethodSource("pogingen")
  void theEngineItselfTakesNone(Poging poging) {
    ProcessInstance instantie = route.instantie();
    assertThatThrownBy(() -> poging.doe(engine, instantie, taak))
        .isInstanceOfAny(AuthorizationException.class, BadUserRequestException.class)
        .hasMessageNotContaining("Xara");
    nietsBewaard();
  }

  @Test
  void whatTheProductItselfDoesStillGoes() {
    Task eigen = engine.getTaskService().createTaskQuery().taskId(taak.getId()).singleResult();
    eigen.setDueDate(new Date());
    engine.getTaskService().saveTask(eigen);
    engine.getTaskService().addCandidateGroup(taak.getId(), "twente-procesmanager");
    engine.getTaskService().deleteCandidateGroup(taak.getId(), "twente-procesmanager");
    engine.getRuntimeService().setVariable(route.instantie().getId(), "zorg", "JA");
    assertThat(engine.getRuntimeService().getVariable(route.instantie().getId(), "zorg"))
        .isEqualTo("JA");
  }

  private void nietsBewaard() {
    assertThat(engine.getTaskService().getTaskComments(taak.getId())).isEmpty();
    assertThat(engine.getTaskService().getTaskAttachments(taak.getId())).isEmpty();
    Task nu = engine.getTaskService().createTaskQuery().taskId(taak.getId()).singleResult();
    assertThat(nu.getName()).isEqualTo(taak.getName());
    assertThat(nu.getDescription()).isEqualTo(taak.getDescription());
    assertThat(nu.getAssignee()).isNull();
    assertThat(nu.getOwner()).isNull();
    assertThat(engine.getRuntimeService().getVariables(route.instantie().getId()).values())
        .allSatisfy(waarde -> assertThat(waarde.toString()).doesNotContain("Xara"));
    assertThat(engine.getFilterService().createFilterQuery().filterNameLike("%Xara%").count())
        .isZero();
    assertThat(engine.getTaskService().createTaskQuery().taskNameLike("%Xara%").count()).isZero();
  }

  private String vul(String tekst) {
    return tekst
        .replace("{tekst}", TEKST)
        .replace("{taak}", taak.getId())
        .replace("{instantie}", route.instantie().getId())
        .replace("{filter}", filter());
  }

  private String filter() {
    return engine.getFilterService().createFilterQuery().filterName("Spoed").singleResult().getId();
  }
}
