package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/embargo.bpmn}, and what an embargo holds back. */
@Meldroutetest
class EmbargoPadenTest {

  static final Map<String, Object> EMBARGO =
      Map.of(
          "reden", "Er loopt een onderzoek.",
          "namens", "Officier van dienst",
          "herzienOp", LocalDate.now().plusDays(20).toString());
  static final Map<String, Object> VRIJGAVE =
      Map.of("vrijgave", "Eerst de zorgcoördinator, een dag later de anderen.");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("embargo");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void theProsecutorKeepsOrLiftsItByTheEmbargoAlone() {
    Route route = werk.meld(Antwoorden.VEILIG);
    leg(route);
    assertThat(route.probeerActie("embargo", EMBARGO).status()).isEqualTo(409);
    ProcessInstance embargo = instantie(route);
    assertThat(embargo).isWaitingAtExactly("embargo-herzien");
    assertThat(taak(embargo)).hasCandidateGroup(Tafelgang.OM);
    Api om = werk.api(Tafelgang.OM);
    JsonNode formulier = om.haal("/api/v1/taken/" + taak(embargo).getId() + "/formulier").inhoud();
    assertThat(formulier.at("/gegevens/reden").asText()).isEqualTo("Er loopt een onderzoek.");
    assertThat(formulier.toString()).doesNotContain("restaurant");

    rondAf(om, embargo, 422, Map.of("besluit", "VERLENGEN", "herzienOp", "2020-01-01"));
    rondAf(
        om,
        embargo,
        204,
        Map.of("besluit", "VERLENGEN", "herzienOp", LocalDate.now().plusDays(60).toString()));
    assertThat(embargo).isWaitingAtExactly("embargo-herzien");
    rondAf(om, embargo, 204, Antwoorden.met(VRIJGAVE, Map.of("besluit", "OPHEFFEN")));
    assertThat(embargo).isEnded();
    assertThat(route.probeerActie("embargo-opheffingen", VRIJGAVE).status()).isEqualTo(409);
  }

  @Test
  void whoHeardItFromTheProsecutorLiftsItAndTheTaskGoes() {
    Route route = werk.meld(Antwoorden.VEILIG);
    leg(route);
    ProcessInstance embargo = instantie(route);
    assertThat(route.probeerActie("embargo-opheffingen", VRIJGAVE).status()).isEqualTo(204);
    new Proces(engine).werkAf(embargo.getBusinessKey());
    assertThat(embargo).isEnded();
    assertThat(route.dossier().path("tijdlijn").toString()).contains("Eerst de zorgcoördinator");
  }

  @Test
  void nothingGoesToAPartnerUntilItIsLiftedAndThenItIsAskedAgain() {
    Route route = Verwijsronde.casus(werk);
    leg(route);
    Verwijsronde.naar("POLITIE", route, werk, engine).werkAf().moet("VERZONDEN");
    Verwijsronde ronde = Verwijsronde.naar("ZORGCOORDINATOR", route, werk, engine).werkAf();
    ronde.moet("GEBLOKKEERD");
    assertThat(ronde.verstrekkingen()).isZero();
    String taak = route.taak("grondslag-beoordelen").getId();
    assertThat(
            werk.api(Verwijsronde.PRIVACY)
                .post("/api/v1/taken/" + taak + "/afronding", Map.of("besluit", "ANONIEM"))
                .status())
        .isEqualTo(409);
    assertThat(
            route
                .door(Werkbank.PROCESMANAGER)
                .probeerActie(
                    "raadplegingen",
                    Map.of("partner", "ZORGCOORDINATOR", "vraag", "Kent u dit adres?"))
                .status())
        .isEqualTo(409);

    assertThat(route.probeerActie("embargo-opheffingen", VRIJGAVE).status()).isEqualTo(204);
    ronde.beoordeelGrond(Map.of("besluit", "OPNIEUW"));
    ronde.moet("VERZONDEN");
    assertThat(ronde.weergave().path("embargo").asBoolean()).isFalse();
  }

  @Test
  void inAnEmergencyItHoldsNothingBack() {
    Route route = werk.meld(Antwoorden.ACUUT);
    leg(route);
    Verwijsronde.naar("ZORGCOORDINATOR", route, werk, engine).werkAf().moet("VERZONDEN");
  }

  private void leg(Route route) {
    Api.Antwoord antwoord = route.door(Werkbank.PROCESMANAGER).probeerActie("embargo", EMBARGO);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(204);
  }

  private ProcessInstance instantie(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("embargo")
        .variableValueEquals("casus", route.casus())
        .singleResult();
  }

  private Task taak(ProcessInstance embargo) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(embargo.getProcessInstanceId())
        .singleResult();
  }

  private void rondAf(Api om, ProcessInstance embargo, int status, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst =
        om.post("/api/v1/taken/" + taak(embargo).getId() + "/afronding", antwoord);
    assertThat(uitkomst.status()).as(uitkomst.tekst()).isEqualTo(status);
    new Proces(engine).werkAf(embargo.getBusinessKey());
  }
}
