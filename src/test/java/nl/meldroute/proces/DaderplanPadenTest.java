package nl.meldroute.proces;

import static nl.meldroute.proces.Daderronde.OM;
import static nl.meldroute.proces.Daderronde.POLITIE;
import static nl.meldroute.proces.Daderronde.REGIE;
import static nl.meldroute.proces.Daderronde.ZORG;
import static nl.meldroute.proces.Daderronde.doel;
import static nl.meldroute.proces.Daderronde.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan for one person: {@code bpmn/daderplan.bpmn}. */
@Meldroutetest
class DaderplanPadenTest {

  private static final Map<String, Object> CONTACTVERBOD =
      doel("CONTACT_EN_LOCATIEVERBOD", "OM", "CONTACTVERBOD");
  private static final Map<String, Object> WERK = doel("RE_INTEGRATIE", "GEMEENTE", "GEEN");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("daderplan");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Daderronde ronde;

  @BeforeEach
  void casus() {
    ronde = Daderronde.casus(engine, werk);
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void whoIsSurelyNoVictimGetsAPlanThatIsSetOutLookedAtAgainAndEnded() {
    ronde.plan("NEE", "VOLWASSEN");
    ProcessInstance plan = ronde.instantie("daderplan");
    assertThat(plan).isWaitingAtExactly("daderplan-opstellen");
    ronde.voltooi(REGIE, "daderplan-opstellen", plan(CONTACTVERBOD, WERK));
    assertThat(plan).isWaitingAtExactly("wachten-op-herziening");

    JsonNode gelezen = ronde.plannen(REGIE).get(0);
    assertThat(gelezen.path("persoon").asText()).isEqualTo(Daderronde.PLEGER);
    assertThat(gelezen.path("doelen").get(0).path("interventieId").asText()).isNotBlank();
    assertThat(gelezen.path("doelen").get(1).path("actieId").asText()).isNotBlank();

    ronde.na(Duration.ofDays(56));
    assertThat(plan).isWaitingAtExactly("daderplan-herzien");
    ronde.voltooi(REGIE, "daderplan-herzien", ronde.herzien("DOORGAAN", "2027-03-01"));
    assertThat(plan).isWaitingAtExactly("wachten-op-herziening");
    assertThat(ronde.plannen(REGIE).get(0).path("herzienOp").asText()).isEqualTo("2027-03-01");

    String id = gelezen.path("id").asText();
    assertThat(ronde.actie("daderherzieningen", Map.of("plan", id)).status()).isEqualTo(204);
    assertThat(plan).isWaitingAtExactly("daderplan-herzien");
    assertThat(ronde.actie("daderherzieningen", Map.of("plan", id)).status()).isEqualTo(409);
    assertThat(ronde.actie("daderherzieningen", Map.of("plan", "geen")).status()).isEqualTo(422);
    ronde.voltooi(REGIE, "daderplan-herzien", ronde.herzien("AFRONDEN", null));
    assertThat(plan).isEnded();
    JsonNode klaar = ronde.plannen(REGIE).get(0);
    assertThat(klaar.path("stand").asText()).isEqualTo("AFGEROND");
    assertThat(klaar.path("status").asText()).isEqualTo("VEROORDEELD");
    assertThat(klaar.path("doelen").findValuesAsText("stand")).containsOnly("BEHAALD");
  }

  @Test
  void whoMayBeAVictimIsNotDealtWithByCriminalLawBeforeTheProsecutionServiceSaysThatItMay() {
    ronde.plan("ONBEKEND", "VOLWASSEN");
    ProcessInstance plan = ronde.instantie("daderplan");
    assertThat(plan).isWaitingAtExactly("non-punishment-beoordelen");
    assertThat(ronde.taak("non-punishment-beoordelen")).hasCandidateGroup(OM);
    JsonNode vraag = ronde.formulier(OM, "non-punishment-beoordelen");
    assertThat(vraag.size()).as("the question and nothing else").isOne();
    assertThat(ronde.haal(OM, "").status()).isEqualTo(404);

    ronde.voltooi(OM, "non-punishment-beoordelen", oordeel("NADER_ONDERZOEK"));
    assertThat(plan).isWaitingAt("daderplan-opstellen", "non-punishment-lezen");
    assertThat(ronde.formulier(POLITIE, "non-punishment-lezen").path("oordeel").asText())
        .contains("Eerst nader onderzoek", "Er was dwang.");
    ronde.voltooi(POLITIE, "non-punishment-lezen", Map.of("gelezen", true));

    var geweigerd = ronde.probeer(REGIE, "daderplan-opstellen", plan(CONTACTVERBOD));
    assertThat(geweigerd.status()).isEqualTo(422);
    assertThat(geweigerd.tekst()).contains("doelen[0].interventie", "misschien ook slachtoffer");
    ronde.voltooi(REGIE, "daderplan-opstellen", plan(WERK));

    ronde.na(Duration.ofDays(56));
    ronde.voltooi(REGIE, "daderplan-herzien", ronde.herzien("AANPASSEN", null));
    assertThat(plan).isWaitingAtExactly("non-punishment-beoordelen");
    ronde.voltooi(OM, "non-punishment-beoordelen", oordeel("NIET_TOEPASSEN"));
    ronde.voltooi(REGIE, "daderplan-opstellen", Antwoorden.met(plan(CONTACTVERBOD), HERZIEN_LATER));
    assertThat(ronde.plannen(REGIE).get(0).path("oordelen").findValuesAsText("uitkomst"))
        .containsExactly("NIET_TOEPASSEN", "NADER_ONDERZOEK");
  }

  @Test
  void withoutAnAnswerOfTheProsecutionServiceThePlanGoesOnWithoutCriminalLaw() {
    ronde.plan("JA", "VOLWASSEN");
    ProcessInstance plan = ronde.instantie("daderplan");
    ronde.na(Duration.ofDays(8));
    assertThat(plan).isWaitingAtExactly("daderplan-opstellen");
    assertThat(ronde.formulier(REGIE, "daderplan-opstellen").path("rol").asText())
        .contains("Geen antwoord binnen de termijn");
    assertThat(ronde.probeer(REGIE, "daderplan-opstellen", plan(CONTACTVERBOD)).status())
        .isEqualTo(422);
  }

  @Test
  void aYoungOffenderHasATrackOfTheirOwnAndNotThatOfAdults() {
    ronde.plan("NEE", "JEUGD");
    ProcessInstance plan = ronde.instantie("daderplan");
    assertThat(plan).isWaitingAtExactly("jeugdplan-opstellen");
    Map<String, Object> volwassen =
        Antwoorden.met(
            plan(doel("HERHALING_VOORKOMEN", "RECLASSERING", "GEEN")),
            Map.of("jeugdroute", "JEUGDRECLASSERING"));
    assertThat(ronde.probeer(REGIE, "jeugdplan-opstellen", volwassen).status()).isEqualTo(422);
    ronde.voltooi(
        REGIE,
        "jeugdplan-opstellen",
        Antwoorden.met(
            plan(doel("DADERSCHAP_VOORKOMEN", "RAAD_KINDERBESCHERMING", "BEGELEIDING")),
            Map.of("jeugdroute", "HALT")));
    assertThat(ronde.plannen(REGIE).get(0).path("jeugdroute").asText()).isEqualTo("HALT");
  }

  @Test
  void careSeesTheCasusAndNotWhoIsApproachedInItAndHow() {
    ronde.plan("NEE", "VOLWASSEN");
    ronde.voltooi(REGIE, "daderplan-opstellen", plan(CONTACTVERBOD));
    assertThat(ronde.haal(ZORG, "").status()).isEqualTo(200);
    assertThat(ronde.plannen(ZORG)).isEmpty();
    assertThat(ronde.haal(ZORG, "").tekst()).doesNotContain("Weg bij de oude vrienden");
    assertThat(ronde.plannen(Werkbank.AANDACHTSFUNCTIONARIS)).as("the owner").hasSize(1);
    assertThat(
            werk.api(ZORG)
                .post("/api/v1/casussen/" + ronde.route().casus() + "/daderaanpakken", Map.of())
                .status())
        .isEqualTo(403);
  }

  private static final Map<String, Object> HERZIEN_LATER = Map.of("herzienOp", "2027-03-01");

  private static Map<String, Object> oordeel(String oordeel) {
    return Map.of("oordeel", oordeel, "toelichting", "Er was dwang.");
  }
}
