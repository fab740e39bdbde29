package nl.meldroute.proces;

import static nl.meldroute.proces.Verwijsronde.POLITIE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A route that waits for all its partners hears it once, also when two answer at once. */
@Meldroutetest
class VervolgGeborgdTest {

  private static final String KMAR = "twente-partner-kmar";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Tabelvervanging wachtmodel;

  @AfterEach
  void ruimOp() {
    if (wachtmodel != null) {
      wachtmodel.close();
    }
  }

  @Test
  void ofTwoPartnersThatAnswerAtOnceTheLastOneLetsTheRouteGoOnOnce() throws SQLException {
    Route route = Verwijsronde.casus(werk);
    ProcessInstance wachter = wachtende(route);
    Verwijsronde een = Verwijsronde.naar("POLITIE", route, werk, engine).werkAf();
    Verwijsronde ander = Verwijsronde.naar("KMAR", route, werk, engine).werkAf();
    neemAan(een, POLITIE);
    assertThat(aantal(wachter)).isZero();
    neemAan(ander, KMAR);
    // First whoever listens hears of it.
    draai(een.job().getId()).join();
    draai(ander.job().getId()).join();

    String eerste = een.job().getId();
    String tweede = ander.job().getId();
    List<CompletableFuture<Void>> tegelijk;
    try (Connection slot = houdCasus(route)) {
      tegelijk = Stream.of(eerste, tweede).map(this::draai).toList();
      wachtOpSlot(2);
      slot.rollback();
    }
    tegelijk.forEach(CompletableFuture::join);

    assertThat(aantal(wachter)).isEqualTo(1);
    assertThat(een.job()).isNull();
    assertThat(ander.job()).isNull();
  }

  @Test
  void whileOnePartnerHasNotAnsweredTheRouteWaits() {
    Route route = Verwijsronde.casus(werk);
    ProcessInstance wachter = wachtende(route);
    Verwijsronde een = Verwijsronde.naar("POLITIE", route, werk, engine).werkAf();
    Verwijsronde ander = Verwijsronde.naar("KMAR", route, werk, engine).werkAf();
    neemAan(een, POLITIE);
    een.werkAf();
    assertThat(aantal(wachter)).isZero();
    neemAan(ander, KMAR);
    een.werkAf();
    assertThat(aantal(wachter)).isEqualTo(1);
    antwoord(een, POLITIE, Map.of("status", "AFGEROND", "uitkomst", "OPSPORING"));
    een.werkAf();
    assertThat(aantal(wachter)).isEqualTo(1);
  }

  @Test
  void nobodyWaitingIsFine() {
    Verwijsronde ronde =
        Verwijsronde.naar("POLITIE", Verwijsronde.casus(werk), werk, engine).werkAf();
    ronde.beantwoord(POLITIE, "GEACCEPTEERD").moet("GEACCEPTEERD");
  }

  @Test
  void eachReferralThatIsDecidedOnGoesOutOnceAlsoInASecondRound() {
    Route route = Verwijsronde.casus(werk);
    wachtmodel = Tabelvervanging.model(engine, null, uitzetmodel());
    assertThat(zetUit(route)).as("none at all").isEqualTo("JA");

    Verwijsronde.zetKlaar("POLITIE", route, werk);
    Verwijsronde.zetKlaar("KMAR", route, werk);
    assertThat(zetUit(route)).isEqualTo("NEE");
    assertThat(verwijzingen(route)).isEqualTo(2);
    Verwijsronde.zetKlaar("OM", route, werk);
    assertThat(zetUit(route)).isEqualTo("NEE");
    assertThat(verwijzingen(route)).isEqualTo(3);

    new Proces(engine).werkAf(route.melding());
    assertThat(route.dossier().path("verwijzingen").findValuesAsText("status"))
        .containsExactly("VERZONDEN", "VERZONDEN", "VERZONDEN");
  }

  private static BpmnModelInstance uitzetmodel() {
    return Bpmn.createExecutableProcess("uitzetproef")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .serviceTask("nagaan")
        .camundaDelegateExpression("${vervolgNagaan}")
        .callActivity("uitzetten")
        .calledElement("verwijzing")
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .camundaIn("melding", "melding")
        .camundaIn("casus", "casus")
        .camundaIn("gemeente", "gemeente")
        .camundaIn("meldersoort", "meldersoort")
        .camundaIn("onderwerp", "onderwerp")
        .multiInstance()
        .parallel()
        .camundaCollection("${uitTeZetten.verwijzingen(execution)}")
        .camundaElementVariable("onderwerp")
        .multiInstanceDone()
        .endEvent()
        .done();
  }

  /** Sends out what is ready; the answer is whether all was settled before. */
  private String zetUit(Route route) {
    String instantie =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("uitzetproef")
            .processDefinitionWithoutTenantId()
            .businessKey(route.melding())
            .setVariables(
                engine.getRuntimeService().getVariables(route.instantie().getProcessInstanceId()))
            .execute()
            .getId();
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instantie)
        .variableName("vervolgGeborgd")
        .singleResult()
        .getValue()
        .toString();
  }

  private long verwijzingen(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("verwijzing")
        .processInstanceBusinessKey(route.melding())
        .count();
  }

  private void neemAan(Verwijsronde ronde, String wie) {
    antwoord(ronde, wie, Map.of("status", "GEACCEPTEERD"));
  }

  private void antwoord(Verwijsronde ronde, String wie, Map<String, String> antwoord) {
    assertThat(ronde.antwoord(werk.api(wie), antwoord).status()).isEqualTo(200);
  }

  private CompletableFuture<Void> draai(String job) {
    return CompletableFuture.runAsync(() -> engine.getManagementService().executeJob(job));
  }

  private Connection houdCasus(Route route) throws SQLException {
    Connection slot = werk.eigenaar().getConnection();
    slot.setAutoCommit(false);
    try (var vraag = slot.prepareStatement("select id from casus where nummer = ? for update")) {
      vraag.setString(1, route.casus());
      vraag.executeQuery();
    }
    return slot;
  }

  /** Until this many transactions stand before the lock; the database tells. */
  private void wachtOpSlot(int aantal) {
    JdbcClient database = JdbcClient.create(werk.eigenaar());
    long tot = System.nanoTime() + 30_000_000_000L;
    long wachtend = 0;
    while (wachtend < aantal && System.nanoTime() < tot) {
      wachtend =
          database
              .sql("select count(*) from pg_locks where not granted")
              .query(Long.class)
              .single();
    }
    assertThat(wachtend).isEqualTo(aantal);
  }

  /** A stand-in for the route at the point where it waits, in a region of its own. */
  private ProcessInstance wachtende(Route route) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("meldroute")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .receiveTask("wacht")
            .message("vervolg-geborgd")
            .receiveTask("verder")
            .message("nooit")
            .endEvent()
            .done();
    wachtmodel = Tabelvervanging.model(engine, "proef", model);
    String definitie =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("meldroute")
            .tenantIdIn("proef")
            .singleResult()
            .getId();
    return engine.getRuntimeService().startProcessInstanceById(definitie, route.melding());
  }

  /** How often the waiting route went on. */
  private long aantal(ProcessInstance wachter) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(wachter.getId())
        .activityId("verder")
        .count();
  }
}
