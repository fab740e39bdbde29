package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.proces.Werkbank.Storing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Telling people of an urgent task, and what it never holds up: {@code bpmn/waarschuwing.bpmn}. */
@Meldroutetest
class WaarschuwingPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("waarschuwing");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void bothWaysGoBesideEachOtherAndTheCasusTellsWhatCameOfThem() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    assertThat(waarschuwingen(route)).isEmpty();
    assertThat(wegen(route, "twente-procesmanager")).containsExactlyInAnyOrder("E_MAIL", "SMS");
    assertThat(route.dossier().at("/waarschuwingen/0/uitleg").asText()).isNotBlank();
    assertThat(route.dossier().at("/waarschuwingen/0/stap").asText())
        .isEqualTo("gevaar-beoordelen");
  }

  @Test
  void severalTasksAtOnceAreOneReasonToTellSomebody() {
    Route route = werk.meld(Antwoorden.ACUUT);
    assertThat(route.taken("direct-contact-opnemen")).hasSizeGreaterThan(1);
    assertThat(wegen(route, "twente-procesmanager")).containsExactlyInAnyOrder("E_MAIL", "SMS");
  }

  @Test
  void whatIsDoneMeanwhileNeedsNoAlertAnyMore() {
    Route route = werk.meldZonderVervolg(Antwoorden.ONDUIDELIJK);
    route.rondAf("gevaar-beoordelen", Antwoorden.gevaarBeoordelen("GEEN"));
    new Proces(engine).werkAf(route.melding());
    assertThat(route.dossier().path("waarschuwingen")).isEmpty();
  }

  @Test
  void aWayThatFailsHoldsUpNeitherTheTaskNorTheOtherWayAndEndsWithAHuman() {
    Route route;
    try (Storing kapot = werk.weigerAlles("bericht", "new.weg = 'E_MAIL'")) {
      route = werk.meldZonderVervolg(Antwoorden.ONDUIDELIJK);
      assertThat(route.taak("gevaar-beoordelen")).isNotNull();
      ProcessInstance waarschuwing = waarschuwingen(route).get(0);
      for (int keer = 0; keer < 3; keer++) {
        jobs(waarschuwing).forEach(werk::draaiJob);
      }
      assertThat(waarschuwing).isWaitingAtExactly("e-mail-versturen").hasPassed("sms-versturen");
      assertThat(route.taken("storing-oplossen")).hasSize(1);
      assertThat(route.taak("storing-oplossen").getPriority()).isEqualTo(100);
      assertThat(wegen(route, "twente-procesmanager")).containsExactly("SMS");
    }
    route.door(Werkbank.PROCESMANAGER).voltooi("storing-oplossen", Antwoorden.STORING);
    assertThat(waarschuwingen(route)).isEmpty();
    assertThat(wegen(route, "twente-procesmanager")).containsExactlyInAnyOrder("E_MAIL", "SMS");
  }

  private List<Job> jobs(ProcessInstance waarschuwing) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(waarschuwing.getId())
        .withRetriesLeft()
        .list();
  }

  private List<ProcessInstance> waarschuwingen(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("waarschuwing")
        .processInstanceBusinessKey(route.melding())
        .list();
  }

  private static List<String> wegen(Route route, String ontvanger) {
    return StreamSupport.stream(route.dossier().path("waarschuwingen").spliterator(), false)
        .filter(bericht -> ontvanger.equals(bericht.path("ontvanger").asText()))
        .map(bericht -> bericht.path("weg").asText())
        .toList();
  }
}
