package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** An urgent task that nobody does is heard of higher up: {@code bpmn/spoedtaak.bpmn}. */
@Meldroutetest
class SpoedtaakPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T23:00:00Z");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("spoedtaak");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Route route;
  private Duration termijn;

  @BeforeEach
  void gevaarTeBeoordelen() {
    ClockUtil.setCurrentTime(Date.from(NU));
    route = werk.meld(Antwoorden.ONDUIDELIJK);
    termijn = Duration.between(NU, route.taak("gevaar-beoordelen").getDueDate().toInstant());
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void anUrgentTaskTellsWhoIsOnDutyThenTheStandInThenWhoLeadsTheRegionUntilItIsDone() {
    ProcessInstance bewaking = bewaking("gevaar-beoordelen");
    assertThat(treden()).containsOnly("SPOEDTAAK");
    assertThat(bewaking).isWaitingAtExactly("termijn-voorbij");

    na(1);
    assertThat(treden()).containsOnly("SPOEDTAAK", "SPOEDTAAK_VERVANGER");
    assertThat(ontvangers("SPOEDTAAK_VERVANGER"))
        .containsOnly("twente-enschede-aandachtsfunctionaris", "twente-procesmanager");

    na(2);
    assertThat(ontvangers("SPOEDTAAK_LEIDING")).containsOnly("twente-manager").hasSize(2);
    na(3);
    assertThat(ontvangers("SPOEDTAAK_LEIDING")).hasSize(4);

    Task taak = route.taak("gevaar-beoordelen");
    assertThat(taak.getAssignee()).as("whoever has the task keeps it").isNull();
    route.gevaarBeoordeeld("GEEN");
    na(4);
    assertThat(bewaking).isEnded().hasPassed("na-leiding-gedaan");
    assertThat(ontvangers("SPOEDTAAK_LEIDING")).hasSize(4);
  }

  @Test
  void whatIsDoneInTimeBothersNobodyElse() {
    ProcessInstance bewaking = bewaking("gevaar-beoordelen");
    route.gevaarBeoordeeld("GEEN");
    na(1);
    assertThat(bewaking).isEnded().hasPassed("op-tijd-gedaan");
    assertThat(treden()).containsOnly("SPOEDTAAK");
  }

  @Test
  void whatTheStandInSawToDoesNotReachWhoLeadsTheRegion() {
    ProcessInstance bewaking = bewaking("gevaar-beoordelen");
    na(1);
    route.gevaarBeoordeeld("GEEN");
    na(2);
    assertThat(bewaking).isEnded().hasPassed("na-vervanger-gedaan");
    assertThat(ontvangers("SPOEDTAAK_LEIDING")).isEmpty();
  }

  @Test
  void aRungOfTheLadderIsToldOfAndLeavesTheRestToTheNextRung() {
    Gevaarsituatie gevaar = Gevaarsituatie.begin(engine, werk, route, "ACUUT");
    new Proces(engine).werkAf(route.melding());
    assertThat(bewakingen("direct-contact-opnemen")).isEmpty();
    assertThat(gevaar.partners()).hasSize(3);
  }

  @Test
  void theTasksOfTheAcuteBranchThatHaveNoLadderAreWatchedToo() {
    Gevaarsituatie gevaar = Gevaarsituatie.begin(engine, werk, route, "GEEN");
    assertThat(bewaking("partners-kiezen")).isWaitingAtExactly("termijn-voorbij");
    gevaar.gekozen("POLITIE").bereikt("POLITIE");
    assertThat(bewaking("veiligheid-beoordelen")).isWaitingAtExactly("termijn-voorbij");
  }

  @Test
  void anOrdinaryTaskIsNotUrgent() {
    route.gevaarBeoordeeld("GEEN");
    assertThat(bewakingen("signaal-bespreken")).isEmpty();
    assertThat(route.taak("signaal-bespreken")).isNotNull();
  }

  @Test
  void aProcessThatTellsPeopleKnowsCodesAndNumbersOnly() {
    Map<String, Object> codes =
        engine.getRuntimeService().getVariables(bewaking("gevaar-beoordelen").getId());
    assertThat(codes.values())
        .allSatisfy(waarde -> assertThat(waarde).asString().matches("[A-Za-z0-9_-]{1,64}"));
  }

  private void na(int termijnen) {
    ClockUtil.setCurrentTime(Date.from(NU.plus(termijn.multipliedBy(termijnen))));
    new Proces(engine).werkAf(route.melding());
  }

  private ProcessInstance bewaking(String stap) {
    List<ProcessInstance> gevonden = bewakingen(stap);
    assertThat(gevonden).as("Bewaakte taak %s", stap).hasSize(1);
    return gevonden.get(0);
  }

  private List<ProcessInstance> bewakingen(String stap) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("spoedtaak")
        .processInstanceBusinessKey(route.melding())
        .variableValueEquals("stap", stap)
        .list();
  }

  private List<String> treden() {
    return route.dossier().path("waarschuwingen").findValuesAsText("soort");
  }

  private List<String> ontvangers(String soort) {
    return StreamSupport.stream(route.dossier().path("waarschuwingen").spliterator(), false)
        .filter(bericht -> soort.equals(bericht.path("soort").asText()))
        .map(bericht -> bericht.path("ontvanger").asText())
        .toList();
  }
}
