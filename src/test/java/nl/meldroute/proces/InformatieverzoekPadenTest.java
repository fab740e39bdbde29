package nl.meldroute.proces;

import static nl.meldroute.proces.Verrijkingsroute.WIJKCOACH;
import static nl.meldroute.proces.Verrijkingsroute.geantwoord;
import static nl.meldroute.proces.Verrijkingsroute.opvolging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/informatieverzoek.bpmn}. */
@Meldroutetest
class InformatieverzoekPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  private static final Duration HERINNERING = Duration.ofDays(5);
  private static final Duration TERMIJN = Duration.ofDays(7);

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("informatieverzoek");

  @Autowired private Verrijkingsroute verrijking;
  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @BeforeEach
  void klokStaatStil() {
    ClockUtil.setCurrentTime(Date.from(NU));
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aSourceGetsItsQuestionWithATermAndItsAnswerIsPartOfTheEnrichment() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    ProcessInstance verzoek = verrijking.instantie(route);
    assertThat(verzoek).isWaitingAtExactly("informatieverzoek-beantwoorden");
    Task taak = route.taak("informatieverzoek-beantwoorden");
    assertThat(taak)
        .hasCandidateGroup("twente-enschede-wijkcoach")
        .hasDueDate(Date.from(NU.plus(TERMIJN)));
    assertThat(taak.getPriority()).isEqualTo(50);
    assertThat(taak.getTenantId()).isEqualTo("twente");

    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    assertThat(verzoek).isEnded().hasPassed("verzoek-beantwoord");
    assertThat(jobs(route)).as("Niets wacht nog op deze bron").isEmpty();
    JsonNode bewaard = verrijking.bewaard(route, "WIJKCOACH");
    assertThat(bewaard.path("status").asText()).isEqualTo("GEANTWOORD");
    assertThat(bewaard.path("antwoord").asText()).isEqualTo("Er staan negen mensen ingeschreven.");
    assertThat(bewaard.path("afgerondDoor").asText()).isEqualTo(WIJKCOACH);
    assertThat(bewaard.path("afgerondOp").asText()).isEqualTo(NU.toString());
    JsonNode bevinding = route.dossier().path("verrijkingen").get(0);
    assertThat(bevinding.path("bron").asText()).isEqualTo("Wijkcoach");
    assertThat(bevinding.path("domein").asText()).isEqualTo("SOCIAAL_DOMEIN");
    assertThat(route.dossier().path("kenmerken").toString()).contains("PR-03-EF");
    assertThat(route.gegevens("verrijken").path("ingewonnen").asText())
        .contains("Wijkcoach (sociaal domein)", "Antwoord: Er staan negen mensen ingeschreven.");
  }

  @Test
  void aSourceThatKnowsNothingSaysSo() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    verrijking.beantwoord(route, WIJKCOACH, Map.of("antwoord", "NIETS_BEKEND"));
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("NIETS_BEKEND");
    assertThat(route.dossier().path("verrijkingen")).isEmpty();
    assertThat(route.gegevens("verrijken").path("ingewonnen").asText())
        .contains("Er is niets bekend.");
  }

  @Test
  void aSourceThatRefusesGivesAReason() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    verrijking.beantwoord(
        route,
        WIJKCOACH,
        Map.of(
            "antwoord",
            "GEWEIGERD",
            "weigering",
            "BEROEPSGEHEIM",
            "toelichting",
            "Vraag het de huisarts."));
    JsonNode bewaard = verrijking.bewaard(route, "WIJKCOACH");
    assertThat(bewaard.path("status").asText()).isEqualTo("GEWEIGERD");
    assertThat(bewaard.path("weigering").asText()).isEqualTo("BEROEPSGEHEIM");
    assertThat(bewaard.path("toelichting").asText()).isEqualTo("Vraag het de huisarts.");
    assertThat(route.gegevens("verrijken").path("ingewonnen").asText())
        .contains("Geweigerd (Beroepsgeheim): Vraag het de huisarts.");
  }

  @Test
  void aReminderLiftsTheTaskOfTheSourceAndLeavesItOpen() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    String taak = route.taak("informatieverzoek-beantwoorden").getId();
    verstrijkt(route, HERINNERING);

    assertThat(route.taak("informatieverzoek-beantwoorden").getId()).isEqualTo(taak);
    assertThat(route.taak("informatieverzoek-beantwoorden").getPriority()).isEqualTo(75);
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("herinnerdOp").asText())
        .isEqualTo(NU.plus(HERINNERING).toString());
    assertThat(route.dossier().path("tijdlijn").toString())
        .contains("Herinnerd aan het informatieverzoek: Wijkcoach.");

    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    assertThat(verrijking.instantie(route)).isNull();
  }

  @Test
  void anAnswerThatComesWhileTheReminderIsPreparedIsNotRemindedOf() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    ClockUtil.setCurrentTime(Date.from(NU.plus(HERINNERING)));
    jobs(route).stream()
        .filter(
            job -> job.getDuedate() != null && !job.getDuedate().after(ClockUtil.getCurrentTime()))
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    verrijking.beantwoord(route, WIJKCOACH, geantwoord());

    assertThat(verrijking.instantie(route)).isNull();
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("GEANTWOORD");
    assertThat(verrijking.bewaard(route, "WIJKCOACH").hasNonNull("herinnerdOp")).isFalse();
  }

  @Test
  void aSourceThatLetsTheTermPassLosesTheTaskAndWhoAskedMayWaitAgain() {
    Route route = teLaat();
    ProcessInstance verzoek = verrijking.instantie(route);
    assertThat(verzoek).isWaitingAtExactly("informatieverzoek-opvolgen");
    assertThat(route.taak("informatieverzoek-opvolgen"))
        .hasCandidateGroup("twente-enschede-aandachtsfunctionaris")
        .hasDueDate(Date.from(NU.plus(TERMIJN).plus(Duration.ofDays(3))));
    assertThat(
            werk.api(WIJKCOACH)
                .haal("/api/v1/taken?soort=informatieverzoek-beantwoorden&casus=" + route.casus())
                .inhoud())
        .isEmpty();
    assertThat(route.gegevens("informatieverzoek-opvolgen").path("verloop").asText())
        .isEqualTo("Gevraagd op 20-11-2026 om 10.00 uur.\nHerinnerd op 25-11-2026 om 10.00 uur.");

    route.voltooi("informatieverzoek-opvolgen", opvolging("OPNIEUW_WACHTEN"));
    assertThat(verzoek).isWaitingAtExactly("informatieverzoek-beantwoorden");
    assertThat(route.taak("informatieverzoek-beantwoorden"))
        .hasDueDate(Date.from(NU.plus(TERMIJN).plus(TERMIJN)));
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("GEVRAAGD");

    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    assertThat(verzoek).isEnded();
  }

  @Test
  void whoAskedWritesDownWhatTheSourceSaidOnTheTelephone() {
    Route route = teLaat();
    ProcessInstance verzoek = verrijking.instantie(route);
    route.voltooi(
        "informatieverzoek-opvolgen",
        Antwoorden.met(
            opvolging("GEANTWOORD"),
            Map.of("bevinding", "Het adres is bekend.", "kenmerken", List.of())));
    assertThat(verzoek).isEnded().hasPassed("antwoord-genoteerd");
    JsonNode bewaard = verrijking.bewaard(route, "WIJKCOACH");
    assertThat(bewaard.path("status").asText()).isEqualTo("GEANTWOORD");
    assertThat(bewaard.path("toelichting").asText()).isEqualTo("Gebeld met de balie.");
    assertThat(bewaard.path("afgerondDoor").asText()).isEqualTo(Werkbank.AANDACHTSFUNCTIONARIS);
    assertThat(route.dossier().path("verrijkingen").toString()).contains("Het adres is bekend.");
  }

  @Test
  void aRefusalOnTheTelephoneHasItsReasonToo() {
    Route route = teLaat();
    assertThat(
            route
                .probeer("informatieverzoek-opvolgen", opvolging("GEWEIGERD"))
                .inhoud()
                .at("/fouten/0/veld")
                .asText())
        .isEqualTo("weigering");
    route.voltooi(
        "informatieverzoek-opvolgen",
        Antwoorden.met(opvolging("GEWEIGERD"), Map.of("weigering", "GEEN_CAPACITEIT")));
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("weigering").asText())
        .isEqualTo("GEEN_CAPACITEIT");
  }

  @Test
  void theRouteMayGoOnWithoutAnAnswerWhenSomebodySaysWhy() {
    Route route = teLaat();
    ProcessInstance verzoek = verrijking.instantie(route);
    assertThat(
            route
                .probeer("informatieverzoek-opvolgen", Map.of("besluit", "ZONDER_ANTWOORD"))
                .inhoud()
                .at("/fouten/0/veld")
                .asText())
        .isEqualTo("toelichting");

    route.voltooi("informatieverzoek-opvolgen", opvolging("ZONDER_ANTWOORD"));
    assertThat(verzoek).isEnded().hasPassed("zonder-antwoord-verder");
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("ZONDER_ANTWOORD");
  }

  @Test
  void aQuestionThatCannotBeAskedAlarmsTheProcessManagerAndIsAskedOnceLater() {
    Route route = verrijking.begin();
    route.rondAf(
        "bronnen-kiezen",
        Antwoorden.met(
            Verrijkingsroute.keuze(Verrijkingsroute.bron("SOCIAAL_DOMEIN", "WIJKCOACH")),
            Map.of("redenNietGevraagd", "Veiligheid weet dit al.")));
    try (Storing kapot =
        werk.weiger("tijdlijn", route, "new.soort = 'informatieverzoek'", "kan niet schrijven")) {
      for (int keer = 0; keer < 3; keer++) {
        werk.draaiJob(jobs(route).get(0));
      }
      assertThat(verrijking.instantie(route)).isWaitingAtExactly("informatie-vragen");
      assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
          .isEqualTo("KLAARGEZET");
    }
    route.door(Werkbank.PROCESMANAGER).rondAf("storing-oplossen", Antwoorden.STORING);
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofMinutes(1))));
    new Proces(engine).werkAf(route.melding());

    assertThat(verrijking.instantie(route)).isWaitingAtExactly("informatieverzoek-beantwoorden");
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("GEVRAAGD");
  }

  @Test
  void severalSourcesAreAskedAtOnceAndEachAnswersForItself() {
    Route route = verrijking.gevraagd();
    verrijking.beantwoord(route, Verrijkingsroute.VEILIGHEID, Map.of("antwoord", "NIETS_BEKEND"));
    assertThat(verrijking.instantie(route)).isWaitingAtExactly("informatieverzoek-beantwoorden");
    verrijking.beantwoord(route, WIJKCOACH, geantwoord());
    assertThat(verrijking.instantie(route)).isNull();
    assertThat(verrijking.bewaard(route, "MEDEWERKER_VEILIGHEID").path("status").asText())
        .isEqualTo("NIETS_BEKEND");
    assertThat(verrijking.bewaard(route, "WIJKCOACH").path("status").asText())
        .isEqualTo("GEANTWOORD");
  }

  private Route teLaat() {
    Route route = verrijking.gevraagdAan("WIJKCOACH");
    verstrijkt(route, HERINNERING);
    verstrijkt(route, TERMIJN);
    return route;
  }

  private void verstrijkt(Route route, Duration tijd) {
    ClockUtil.setCurrentTime(Date.from(NU.plus(tijd)));
    new Proces(engine).werkAf(route.melding());
  }

  private List<Job> jobs(Route route) {
    ProcessInstance verzoek = verrijking.instantie(route);
    return verzoek == null
        ? List.of()
        : engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(verzoek.getProcessInstanceId())
            .list();
  }
}
