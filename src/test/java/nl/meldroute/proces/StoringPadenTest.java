package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A step of the service that keeps failing ends with a human: {@code bpmn/storing.bpmn}. */
@Meldroutetest
class StoringPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("storing");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aStepThatFailsThreeTimesAlarmsTheProcessManagerWhoLetsTheRouteGoOn() {
    Route route = opgehouden();
    try (Storing kapot = beslissenLuktNiet(route)) {
      driemaal(route);

      assertThat(werk.job(route).getRetries()).isZero();
      assertThat(incidenten(route)).isEqualTo(1);
      assertThat(route.instantie()).isWaitingAt("vermoeden-bepalen");
      List<ProcessInstance> storingen = storingen(route);
      assertThat(storingen).hasSize(1);
      assertThat(storingen.get(0)).isWaitingAtExactly("storing-oplossen");
      assertThat(route.taak("storing-oplossen"))
          .hasCandidateGroup("twente-procesmanager")
          .hasDueDate(Date.from(NU.plus(Duration.ofHours(1))));
      assertThat(route.taak("storing-oplossen").getPriority()).isEqualTo(100);
      assertThat(route.door(PROCESMANAGER).gegevens("storing-oplossen").path("wat").asText())
          .contains("drie keer niet gelukt");
    }

    ProcessInstance storing = storingen(route).get(0);
    route.door(PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    assertThat(storing).isEnded().hasPassed("opnieuw-proberen", "storing-opgelost");
    assertThat(incidenten(route)).isZero();

    evenLater(route);
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");
    route
        .door(Werkbank.AANDACHTSFUNCTIONARIS)
        .vermoedenBeoordeeld()
        .bijKenniscentrumGemeld()
        .vervolgZonderVerwijzing()
        .teruggekoppeld()
        .afgesloten();
    assertThat(route.instantie()).isEnded();
  }

  @Test
  void aStepThatFailsTwiceIsTriedAgainWithoutBotheringAnybody() {
    Route route = opgehouden();
    try (Storing kapot = beslissenLuktNiet(route)) {
      werk.draaiJob(route);
      werk.draaiJob(route);
    }
    assertThat(werk.job(route).getRetries()).isEqualTo(1);
    assertThat(incidenten(route)).isZero();
    assertThat(storingen(route)).isEmpty();

    werk.draaiJob(route);
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");
  }

  @Test
  void aStepThatFailsAgainAfterItWasCalledSolvedAlarmsAgain() {
    Route route = opgehouden();
    try (Storing kapot = beslissenLuktNiet(route)) {
      driemaal(route);
      route.door(PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
      assertThat(storingen(route)).isEmpty();

      werk.draaiJob(route);
      assertThat(incidenten(route)).isEqualTo(1);
      assertThat(storingen(route)).hasSize(1);
    }
    route.rondAf("storing-oplossen", Antwoorden.STORING);
    evenLater(route);
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");
  }

  @Test
  void aStepThatWentOnMeanwhileIsNotDoneTwice() {
    Route route = opgehouden();
    try (Storing kapot = beslissenLuktNiet(route)) {
      driemaal(route);
    }
    engine.getManagementService().executeJob(werk.job(route).getId());
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");

    ProcessInstance storing = storingen(route).get(0);
    route.door(PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    assertThat(storing).isEnded();
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");
  }

  @Test
  void aCasusThatCannotBeReadAnyMoreAlarmsToo() {
    Route route = opgehouden();
    try (Storing kapot = werk.beschadig(route, "beschadigd")) {
      driemaal(route);
      assertThat(incidenten(route)).isEqualTo(1);
      assertThat(storingen(route)).hasSize(1);
    }
    route.door(PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    evenLater(route);
    assertThat(route.instantie()).isWaitingAtExactly("vermoeden-beoordelen");
  }

  /** A route whose next step is the job that asks for the suspicion. */
  private Route opgehouden() {
    ClockUtil.setCurrentTime(Date.from(NU));
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .bronnenGekozen()
            .rondAf("verrijken", Antwoorden.verrijken());
    werk.draaiJob(route);
    return route;
  }

  private Storing beslissenLuktNiet(Route route) {
    return werk.weiger("beslissing", route, "new.sleutel = 'vermoeden'", "kan niet schrijven");
  }

  /** A job that failed waits a minute before its next try. */
  private void evenLater(Route route) {
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofMinutes(1))));
    new Proces(engine).werkAf(route.melding());
  }

  private void driemaal(Route route) {
    for (int keer = 0; keer < 3; keer++) {
      werk.draaiJob(route);
    }
  }

  private long incidenten(Route route) {
    return engine
        .getRuntimeService()
        .createIncidentQuery()
        .processInstanceId(route.instantie().getProcessInstanceId())
        .count();
  }

  private List<ProcessInstance> storingen(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("storing")
        .processInstanceBusinessKey(route.melding())
        .list();
  }
}
