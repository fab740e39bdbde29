package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.bericht.Postbus;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Telling people of an urgent task, and what it never holds up: {@code bpmn/waarschuwing.bpmn}. */
@Meldroutetest
class WaarschuwingPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("waarschuwing");

  private static final String MAIL = "piket-procesmanager@regio.example";
  private static final String MOBIEL = "+31600000007";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private String dienst;

  @BeforeEach
  void erHeeftIemandDienst() {
    dienst = UUID.randomUUID().toString();
    werk.voerUit(
        """
        insert into piketdienst (id, regio, rol, gebruiker, mail, mobiel, van, tot)
        values ('%s', 'twente', 'procesmanager', 'twente-procesmanager', '%s', '%s', now() - interval '1 hour', now() + interval '1 hour')
        """
            .formatted(dienst, MAIL, MOBIEL));
  }

  @AfterEach
  void dienstIsVoorbij() {
    ClockUtil.reset();
    werk.voerUit("delete from piketdienst where id = '%s'".formatted(dienst));
  }

  @Test
  void whoIsOnDutyGetsAMailAndATextMessageThatSayNothingAboutWhatWaits() {
    int mails = Postbus.onderwerpen(MAIL).size();
    int smsen = Postbus.smsen(MOBIEL).size();
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    assertThat(Postbus.onderwerpen(MAIL))
        .hasSize(mails + 1)
        .containsOnly("Er wacht een spoedtaak op u");
    assertThat(Postbus.smsen(MOBIEL)).hasSize(smsen + 1);
    assertThat(Postbus.smsen(MOBIEL).toString())
        .contains("https://meldroute.example/")
        .doesNotContain(route.casus(), route.melding(), "Enschede");
    assertThat(route.dossier().path("waarschuwingen").toString())
        .contains("VERSTUURD")
        .doesNotContain(MAIL, MOBIEL);
  }

  @Test
  void aMailServerThatIsDownHoldsUpNothingAndEndsWithAHuman() {
    valtUit(Postbus.mailLigtEruit(), "e-mail-versturen", "SMS");
  }

  @Test
  void aTextMessageServiceThatIsDownHoldsUpNothingAndEndsWithAHuman() {
    valtUit(Postbus.smsLigtEruit(), "sms-versturen", "E_MAIL");
  }

  private void valtUit(Postbus.Storing storing, String stap, String andereWeg) {
    Route route;
    try (storing) {
      route = werk.meldZonderVervolg(Antwoorden.ONDUIDELIJK);
      assertThat(route.taak("gevaar-beoordelen")).isNotNull();
      ProcessInstance waarschuwing = waarschuwingen(route).get(0);
      for (int keer = 0; keer < 3; keer++) {
        jobs(waarschuwing).forEach(werk::draaiJob);
      }
      assertThat(waarschuwing).isWaitingAtExactly(stap);
      assertThat(route.taken("storing-oplossen")).hasSize(1);
      assertThat(resultaten(route, andereWeg)).containsOnly("VERSTUURD");
      assertThat(resultaten(route, andereWeg.equals("SMS") ? "E_MAIL" : "SMS")).contains("MISLUKT");
      assertThat(bewakingen(route)).as("an alert about that would be the next fault").isOne();
    }
    route.door(Werkbank.PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    // A job that failed waits a minute before its next try.
    ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(61)));
    new Proces(engine).werkAf(route.melding());
    assertThat(waarschuwingen(route)).isEmpty();
    assertThat(resultaten(route, "E_MAIL")).doesNotContain("MISLUKT");
    assertThat(resultaten(route, "SMS")).doesNotContain("MISLUKT");
  }

  /** Of the group on duty. */
  private static List<String> resultaten(Route route, String weg) {
    return StreamSupport.stream(route.dossier().path("waarschuwingen").spliterator(), false)
        .filter(bericht -> "twente-procesmanager".equals(bericht.path("ontvanger").asText()))
        .filter(bericht -> weg.equals(bericht.path("weg").asText()))
        .map(bericht -> bericht.path("resultaat").asText())
        .toList();
  }

  private long bewakingen(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("spoedtaak")
        .processInstanceBusinessKey(route.melding())
        .count();
  }

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
