package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.MANAGER;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Sessie;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A drill is the acute branch itself, about nobody: {@code bpmn/oefening.bpmn}. */
@Meldroutetest
class OefeningPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  private static final Map<String, Object> ENSCHEDE =
      Map.of("regio", "twente", "gemeente", "Enschede");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("oefening");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aDrillGoesTheWholeWayBearsItsNameEverywhereAndIsComparedWithTheOneBefore() {
    BpmnAwareTests.init(engine);
    JsonNode geteld = regelgebruik();
    String eerste = oefen(this::viaApi, NU, Duration.ofMinutes(12));
    String tweede = oefen(this::viaPagina, NU.plus(Duration.ofDays(1)), Duration.ofMinutes(5));

    assertThat(Sessie.van(MANAGER, omgeving).haal("/oefeningen").body())
        .contains("na 5 minuten, 7 sneller dan de vorige keer");
    JsonNode verslagen = werk.api(MANAGER).haal("/api/v1/oefeningen").inhoud();
    assertThat(verslagen.at("/0/casus").asText()).isEqualTo(tweede);
    assertThat(verslagen.at("/1/casus").asText()).isEqualTo(eerste);
    assertThat(verslagen.at("/0/stappen/0/naam").asText()).isEqualTo("Eerste partner bereikt");
    assertThat(verslagen.at("/0/stappen/0/minuten").asLong()).isEqualTo(5);
    assertThat(verslagen.at("/0/stappen/0/verschil").asLong()).isEqualTo(-7);
    assertThat(verslagen.at("/0/stappen/3/minuten").asLong()).isEqualTo(5);

    assertThat(regelgebruik()).as("in no figure").isEqualTo(geteld);
    for (String nummer : List.of(eerste, tweede)) {
      assertThat(nummer).endsWith("-OEFENING");
      assertThat(
              werk.api(PROCESMANAGER)
                  .haal("/api/v1/casussen?grootte=100")
                  .inhoud()
                  .findValuesAsText("nummer"))
          .as("in no list")
          .doesNotContain(nummer);
      assertThat(werk.api(PROCESMANAGER).haal("/api/v1/casussen/" + nummer).status())
          .isEqualTo(200);
    }
    Route echt = werk.meld(Antwoorden.VEILIG);
    assertThat(
            echt.door(PROCESMANAGER)
                .probeerActie("samenvoegingen", Map.of("doel", tweede, "reden", "Lijkt erop."))
                .status())
        .as("nothing real disappears into a drill")
        .isIn(409, 422);
  }

  private JsonNode regelgebruik() {
    return werk.api(PROCESMANAGER)
        .haal("/api/v1/beslistabellen/acuut-contact/afwijkingen?sinds=2020-01-01")
        .inhoud()
        .path("regels");
  }

  /**
   * @return number of the casus
   */
  private String oefen(Supplier<String> begonnen, Instant begin, Duration tempo) {
    ClockUtil.setCurrentTime(Date.from(begin));
    String melding = begonnen.get();
    assertThat(melding).endsWith("-OEFENING");
    new Proces(engine).werkAf(melding);
    assertThat(werk.api(MANAGER).post("/api/v1/oefeningen", ENSCHEDE).status())
        .as("one at a time")
        .isEqualTo(409);

    ProcessInstance oefening = oefening(melding);
    String casus = (String) engine.getRuntimeService().getVariable(oefening.getId(), "casus");
    Task bellen = taken(melding, "direct-contact-opnemen").get(0);
    JsonNode formulier = werk.api().haal("/api/v1/taken/" + bellen.getId() + "/formulier").inhoud();
    assertThat(formulier.at("/gegevens/partnerNaam").asText()).startsWith("OEFENING");
    assertThat(formulier.at("/gegevens/omschrijving").asText()).startsWith("OEFENING");
    JsonNode waarschuwingen =
        werk.api(PROCESMANAGER).haal("/api/v1/casussen/" + casus).inhoud().path("waarschuwingen");
    assertThat(waarschuwingen).isNotEmpty();
    assertThat(waarschuwingen.findValuesAsText("oefening")).containsOnly("true");

    ClockUtil.setCurrentTime(Date.from(begin.plus(tempo)));
    taken(melding, "direct-contact-opnemen").forEach(t -> rondAf(t, Antwoorden.NU_BEREIKT));
    new Proces(engine).werkAf(melding);
    taken(melding, "noodopvang-regelen").forEach(t -> rondAf(t, Antwoorden.GEEN_OPVANG_NODIG));
    new Proces(engine).werkAf(melding);
    rondAf(taken(melding, "veiligheid-beoordelen").get(0), Antwoorden.VEILIGHEID_GEBORGD);
    new Proces(engine).werkAf(melding);
    assertThat(oefening).isEnded().hasPassed("oefening-klaar");
    return casus;
  }

  @Test
  void onlyWhoLeadsHoldsADrillAndOnlyInTheOwnRegion() {
    assertThat(werk.api(AANDACHTSFUNCTIONARIS).post("/api/v1/oefeningen", ENSCHEDE).status())
        .isIn(403, 404);
    Api.Antwoord elders =
        werk.api(MANAGER)
            .post("/api/v1/oefeningen", Map.of("regio", "drenthe", "gemeente", "Assen"));
    assertThat(elders.status()).isEqualTo(422);
    assertThat(
            werk.api(MANAGER)
                .post("/api/v1/oefeningen", Map.of("regio", "twente", "gemeente", "Assen"))
                .inhoud()
                .at("/fouten/0/veld")
                .asText())
        .isEqualTo("gemeente");
  }

  @Test
  void thePageIsForWhoLeads() {
    assertThat(Sessie.van(AANDACHTSFUNCTIONARIS, omgeving).haal("/oefeningen").body())
        .contains("Alleen de manager")
        .doesNotContain("Oefening beginnen");
  }

  private String viaApi() {
    Api.Antwoord begonnen = werk.api(MANAGER).post("/api/v1/oefeningen", ENSCHEDE);
    assertThat(begonnen.status()).as(begonnen.tekst()).isEqualTo(201);
    return begonnen.inhoud().path("nummer").asText();
  }

  private String viaPagina() {
    Sessie sessie = Sessie.van(PROCESMANAGER, omgeving);
    assertThat(sessie.haal("/oefeningen").body()).contains("Oefening beginnen", "Enschede");
    assertThat(begin(sessie))
        .contains("De oefening is begonnen", "-OEFENING", "niet gedaan, of nog niet");
    assertThat(begin(sessie)).contains("loopt nog een oefening");
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("oefening")
        .variableValueEquals("regio", "twente")
        .singleResult()
        .getBusinessKey();
  }

  private String begin(Sessie sessie) {
    return sessie
        .stuur(
            "POST",
            "/oefeningen",
            "regio=twente&gemeente=Enschede&_csrf=" + sessie.koekje("MELDROUTE-XSRF"),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .body();
  }

  private void rondAf(Task taak, Map<String, Object> antwoord) {
    Api.Antwoord uitkomst =
        werk.api().post("/api/v1/taken/" + taak.getId() + "/afronding", antwoord);
    assertThat(uitkomst.status()).as(uitkomst.tekst()).isEqualTo(204);
  }

  private List<Task> taken(String melding, String soort) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(melding)
        .taskDefinitionKey(soort)
        .list();
  }

  private ProcessInstance oefening(String melding) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("oefening")
        .processInstanceBusinessKey(melding)
        .singleResult();
  }
}
