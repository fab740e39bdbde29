package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever breaks in the acute branch, a human hears of it with the highest urgency. */
@Meldroutetest
class AcuteStoringTest {

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void whenTheTableOfDangerIsBrokenSomebodyJudgesTheDangerAtOnce() {
    Route route;
    try (Storing kapot = Tabelvervanging.stuk(engine, "acuut-gevaar")::close) {
      route = werk.meld(Antwoorden.ACUUT);
    }
    assertThat(route.taak("gevaar-beoordelen").getDueDate().toInstant())
        .isBefore(Instant.now().plus(Duration.ofHours(2)));
  }

  @Test
  void whenInformingOthersCannotBeginSomebodySeesToIt() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    Gevaarsituatie gevaar = Gevaarsituatie.begin(engine, werk, route, "GEEN");
    gevaar.gekozen("POLITIE").bereikt("POLITIE");
    try (Storing kapot =
        werk.weigerAlles("act_ru_task", "new.task_def_key_ = 'in-kennis-stellen'")) {
      gevaar.probeer(
          gevaar.taak("veiligheid-beoordelen"),
          Werkbank.AANDACHTSFUNCTIONARIS,
          Antwoorden.veiligheid("JA"));
      driemaal(gevaar.instantie().getId());
      urgenteStoring(route);
    }
    opgelost(route);
    assertThat(gevaar.instantie()).isEnded();
    assertThat(route.taken("in-kennis-stellen")).hasSize(1);
  }

  @Test
  void whenTheTermsOfTheRouteCannotBeMovedSomebodySeesToItAndThenTheyAre() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.besproken("JA");
    Instant termijn = route.taak("bronnen-kiezen").getDueDate().toInstant();
    route.actie("gevaarmeldingen", Map.of("toelichting", "Er staan mannen voor de deur."));
    try (Storing kapot =
        werk.weiger("tijdlijn", route, "new.soort = 'termijnen-verschoven'", "kan niet")) {
      route.bereikt();
      route.rondAf("veiligheid-beoordelen", Antwoorden.VEILIGHEID_GEBORGD);
      for (int keer = 0; keer < 5; keer++) {
        jobs(route).forEach(werk::draaiJob);
      }
      urgenteStoring(route);
      assertThat(route.taak("bronnen-kiezen").getDueDate().toInstant()).isEqualTo(termijn);
    }
    opgelost(route);
    assertThat(route.taak("bronnen-kiezen").getDueDate().toInstant()).isAfter(termijn);
  }

  /** A job that failed waits a minute before its next try. */
  private void opgelost(Route route) {
    route.door(PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(61)));
    new Proces(engine).werkAf(route.melding());
  }

  private static void urgenteStoring(Route route) {
    assertThat(route.taken("storing-oplossen")).hasSize(1);
    assertThat(route.taak("storing-oplossen").getPriority()).isEqualTo(100);
  }

  private void driemaal(String instantie) {
    for (int keer = 0; keer < 3; keer++) {
      engine
          .getManagementService()
          .createJobQuery()
          .processInstanceId(instantie)
          .messages()
          .withRetriesLeft()
          .list()
          .forEach(werk::draaiJob);
    }
  }

  /** What waits for the job executor, of all that runs for this melding. */
  private List<Job> jobs(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(route.melding())
        .list()
        .stream()
        .flatMap(
            instantie ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instantie.getId())
                    .messages()
                    .withRetriesLeft()
                    .list()
                    .stream())
        .toList();
  }
}
