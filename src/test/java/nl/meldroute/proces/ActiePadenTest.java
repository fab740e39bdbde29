package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Opslag;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.casustafel.Zittingwerk;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Actie;
import nl.meldroute.interventie.Actieopgave;
import nl.meldroute.interventie.Acties;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.database.Databasetoegang;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code bpmn/actie.bpmn}. */
@Meldroutetest
class ActiePadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  private static final LocalDate DAG = LocalDate.parse("2026-12-01");
  private static final String POLITIE = "twente-partner-politie";
  private static final String KETENREGISSEUR = "twente-ketenregisseur";

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("actie");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Acties acties;
  @Autowired private Dossiers dossiers;
  @Autowired private Toegang toegang;
  @Autowired private TransactionTemplate transactie;
  @Autowired private Databasetoegang database;

  private Route route;

  @BeforeEach
  void klokStaatStil() {
    ClockUtil.setCurrentTime(Date.from(NU));
    route = werk.meld(Antwoorden.VEILIG);
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void theOwnerSeesWhatWasAgreedAndNothingOfTheCasusAndSaysWhatCameOfIt() {
    UUID id = spreekAf();
    assertThat(taak("actie-uitvoeren"))
        .hasCandidateGroup(POLITIE)
        .hasDueDate(Date.from(Instant.parse("2026-12-01T22:59:00Z")));
    JsonNode formulier =
        werk.api(POLITIE)
            .haal("/api/v1/taken/" + taak("actie-uitvoeren").getId() + "/formulier")
            .inhoud()
            .path("gegevens");
    assertThat(formulier.path("afspraak").asText()).isEqualTo("Rijd langs het pand.");
    assertThat(formulier.toString()).doesNotContain(route.melding());
    assertThat(werk.api(POLITIE).haal("/api/v1/casussen/" + route.casus()).status()).isEqualTo(404);

    rondAf(
        POLITIE, "actie-uitvoeren", Map.of("uitkomst", "GEDAAN", "resultaat", "Er was niemand."));
    assertThat(lopend()).isEmpty();
    Actie actie = bewaard(id);
    assertThat(actie.stand().name()).isEqualTo("GEDAAN");
    assertThat(actie.resultaat()).isEqualTo("Er was niemand.");
    assertThat(route.dossier().path("tijdlijn").findValuesAsText("tekst"))
        .contains("Actie afgesproken met Politie (AVIM).", "Actie van Politie (AVIM): gedaan.");
  }

  @Test
  void anOwnerIsRemindedBeforeTheDayAndAnActionThatIsLateGoesToTheKetenregisseur() {
    UUID id = spreekAf();
    verstrijkt(Duration.ofDays(10));
    assertThat(bewaard(id).herinnerdOp()).isNotNull();
    assertThat(taak("actie-uitvoeren").getPriority()).isEqualTo(75);

    verstrijkt(Duration.ofDays(12));
    assertThat(bewaard(id).teLaatOp()).isNotNull();
    assertThat(taak("actie-uitvoeren")).as("late is better than never").isNotNull();
    assertThat(taak("actie-opvolgen")).hasCandidateGroup(KETENREGISSEUR);
    assertThat(binnen(() -> acties.teLaat(bewaard(id).casusId()))).hasSize(1);
    rondAf(
        KETENREGISSEUR,
        "actie-opvolgen",
        opvolging("OPNIEUW", Map.of("termijn", "2026-12-20", "eigenaar", "OM")));

    assertThat(taak("actie-uitvoeren")).hasCandidateGroup("twente-partner-om");
    assertThat(bewaard(id).termijn()).isEqualTo("2026-12-20");
    assertThat(bewaard(id).teLaatOp()).isNull();
  }

  @Test
  void whoCallsMayLeaveTheAgreementAsItIsAndTheOwnerEndsItAllByDoingIt() {
    spreekAf();
    verstrijkt(Duration.ofDays(12));
    rondAf(KETENREGISSEUR, "actie-opvolgen", opvolging("BLIJFT", Map.of()));
    assertThat(lopend()).hasSize(1);
    rondAf(POLITIE, "actie-uitvoeren", Map.of("uitkomst", "GEDAAN", "resultaat", "Gedaan."));
    assertThat(lopend()).isEmpty();
  }

  @Test
  void anOwnerThatRefusesSaysWhyAndTheActionMayBeDropped() {
    UUID id = spreekAf();
    Api.Antwoord zonderReden =
        werk.api(POLITIE)
            .post(
                "/api/v1/taken/" + taak("actie-uitvoeren").getId() + "/afronding",
                Map.of("uitkomst", "GEWEIGERD"));
    assertThat(zonderReden.inhoud().at("/fouten/0/veld").asText()).isEqualTo("reden");
    rondAf(
        POLITIE, "actie-uitvoeren", Map.of("uitkomst", "GEWEIGERD", "reden", "Geen bevoegdheid."));
    assertThat(bewaard(id).reden()).isEqualTo("Geen bevoegdheid.");

    rondAf(KETENREGISSEUR, "actie-opvolgen", opvolging("VERVALLEN", Map.of()));
    assertThat(bewaard(id).stand().name()).isEqualTo("VERVALLEN");
    assertThat(lopend()).isEmpty();
  }

  @Test
  void aLateActionThatIsDroppedLeavesNobodyWithATask() {
    UUID id = spreekAf();
    verstrijkt(Duration.ofDays(12));
    rondAf(KETENREGISSEUR, "actie-opvolgen", opvolging("VERVALLEN", Map.of()));
    assertThat(lopend()).isEmpty();
    assertThat(bewaard(id).stand().name()).isEqualTo("VERVALLEN");
  }

  @Test
  void whatATableAgreedComesBackOnItsAgendaAndShowsOnlyToWhoSitsThere() {
    try (Opslag opslag = new Opslag(database)) {
      Zittingwerk zittingwerk = new Zittingwerk(opslag.vraag());
      String tafel = zittingwerk.tafel("twente");
      Zitting zitting = zittingwerk.zitting("twente", tafel, NU);
      UUID punt = zittingwerk.punt(zitting, casusId()).id();
      Actieopgave opgave =
          new Actieopgave("Vraag het na.", Partnercode.POLITIE.code(), DAG, punt, Laag.ZONDER_ZORG);
      UUID id = binnen(() -> acties.spreekAf(casus(), opgave));
      assertThat(route.dossier().path("acties")).as("not by way of the casus").isEmpty();
      assertThat(binnen(() -> acties.vanPunten(List.of(punt)))).hasSize(1);
      assertThat(binnen(() -> acties.teLaat("twente", tafel))).isEmpty();

      verstrijkt(Duration.ofDays(12));
      assertThat(binnen(() -> acties.teLaat("twente", tafel)))
          .extracting(Actie::id)
          .containsExactly(id);
      rondAf(
          POLITIE, "actie-uitvoeren", Map.of("uitkomst", "NIET_GELUKT", "reden", "Geen gehoor."));
      assertThat(lopend()).isEmpty();
      assertThat(binnen(() -> acties.teLaat("twente", tafel))).hasSize(1);

      binnen(
          () -> {
            acties.herzie(casus(), id, LocalDate.parse("2026-12-24"), null, "Nog eens proberen.");
            return null;
          });
      assertThat(binnen(() -> acties.teLaat("twente", tafel))).isEmpty();
      assertThat(taak("actie-uitvoeren")).hasCandidateGroup(POLITIE);
      assertThat(
              werk.api(POLITIE)
                  .haal("/api/v1/taken?soort=actie-uitvoeren&casus=" + route.casus())
                  .inhoud())
          .hasSize(1);
    }
  }

  @Test
  void aLateActionThatCannotBeWrittenDownAlarmsSomebodyAndIsNotLost() {
    UUID id = spreekAf();
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofDays(12))));
    try (Storing kapot =
        werk.weiger("tijdlijn", route, "new.soort = 'actie'", "kan niet schrijven")) {
      tijdklokken().forEach(job -> engine.getManagementService().executeJob(job.getId()));
      for (int keer = 0; keer < 3; keer++) {
        jobs("actie-te-laat").forEach(werk::draaiJob);
      }
      assertThat(bewaard(id).teLaatOp()).isNull();
    }
    rondAf(Werkbank.PROCESMANAGER, "storing-oplossen", Antwoorden.STORING);
    verstrijkt(Duration.ofDays(12).plusMinutes(2));
    assertThat(bewaard(id).teLaatOp()).isNotNull();
    assertThat(taak("actie-opvolgen")).isNotNull();
  }

  private UUID spreekAf() {
    return binnen(
        () ->
            acties.spreekAf(
                casus(), Actieopgave.van("Rijd langs het pand.", Partnercode.POLITIE, DAG)));
  }

  private nl.meldroute.dossier.Casus casus() {
    return dossiers.lees(route.casus(), "Proef");
  }

  private UUID casusId() {
    return binnen(() -> dossiers.id(route.casus()));
  }

  private Actie bewaard(UUID id) {
    return binnen(
        () ->
            acties.van(List.of(dossiers.id(route.casus()))).stream()
                .filter(actie -> actie.id().equals(id))
                .findFirst()
                .orElseThrow());
  }

  private <T> T binnen(java.util.function.Supplier<T> werk) {
    return toegang.alsSysteem("twente", () -> transactie.execute(status -> werk.get()));
  }

  private static Map<String, Object> opvolging(String keuze, Map<String, Object> meer) {
    Map<String, Object> antwoord = new HashMap<>(meer);
    antwoord.put("keuze", keuze);
    antwoord.put("toelichting", "Gebeld met de balie.");
    return antwoord;
  }

  private Task taak(String soort) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(route.casus())
        .taskDefinitionKey(soort)
        .initializeFormKeys()
        .singleResult();
  }

  private void rondAf(String wie, String soort, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst =
        werk.api(wie).post("/api/v1/taken/" + taak(soort).getId() + "/afronding", antwoord);
    assertThat(uitkomst.status()).as("%s: %s", soort, uitkomst.tekst()).isEqualTo(204);
    new Proces(engine).werkAf(route.casus());
  }

  private void verstrijkt(Duration tijd) {
    ClockUtil.setCurrentTime(Date.from(NU.plus(tijd)));
    new Proces(engine).werkAf(route.casus());
  }

  private List<ProcessInstance> lopend() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("actie")
        .processInstanceBusinessKey(route.casus())
        .list();
  }

  /** The timers whose moment has come; what follows them waits. */
  private List<Job> tijdklokken() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(lopend().get(0).getId())
        .timers()
        .duedateLowerThan(ClockUtil.getCurrentTime())
        .list();
  }

  private List<Job> jobs(String stap) {
    return engine.getManagementService().createJobQuery().activityId(stap).list().stream()
        .filter(job -> job.getProcessInstanceId().equals(lopend().get(0).getId()))
        .toList();
  }
}
