package nl.meldroute.proces;

import static nl.meldroute.proces.Daderronde.REGIE;
import static nl.meldroute.proces.Daderronde.ZORG;
import static nl.meldroute.proces.Daderronde.doel;
import static nl.meldroute.proces.Daderronde.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
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

/** A victim is safe before somebody comes free: {@code bpmn/dadertermijn.bpmn}. */
@Meldroutetest
class DadertermijnPadenTest {

  private static final Map<String, Object> DOEL = doel("RE_INTEGRATIE", "GEMEENTE", "GEEN");
  private static final Map<String, Object> NIET_VEILIG =
      Map.of("veilig", "ONBEKEND", "toelichting", "Er is nog geen contact.");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("dadertermijn");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Daderronde ronde;
  private ProcessInstance termijn;

  /** Somebody comes free in sixty days. */
  @BeforeEach
  void detentie() {
    ronde = Daderronde.casus(engine, werk).plan("NEE", "VOLWASSEN");
    ronde.voltooi(
        REGIE,
        "daderplan-opstellen",
        Antwoorden.met(plan(DOEL), Map.of("detentieTot", "2027-01-19")));
    termijn = ronde.instantie("dadertermijn");
    assertThat(termijn).isWaitingAtExactly("tijd-om-te-kijken");
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void aMonthBeforehandCareLooksWhetherTheVictimIsSafeAndHearsNothingOfThePlan() {
    ronde.na(Duration.ofDays(31));
    assertThat(termijn).isWaitingAtExactly("slachtofferveiligheid-nagaan");
    JsonNode formulier = ronde.formulier(ZORG, "slachtofferveiligheid-nagaan");
    assertThat(formulier.path("watEindigt").asText())
        .isEqualTo("De detentie van iemand in deze casus eindigt op 2027-01-19.");
    assertThat(formulier.toString()).doesNotContain(Daderronde.PLEGER, "Weg bij de oude vrienden");
    ronde.voltooi(
        ZORG, "slachtofferveiligheid-nagaan", Map.of("veilig", "JA", "toelichting", "Is ver weg."));
    assertThat(termijn).isEnded();
    assertThat(ronde.plannen(REGIE).at("/0/einddata/0/veilig").asText()).isEqualTo("JA");
  }

  @Test
  void aVictimWhoIsNotSurelySafeIsProtectedBeforehand() {
    ronde.na(Duration.ofDays(31)).voltooi(ZORG, "slachtofferveiligheid-nagaan", NIET_VEILIG);
    assertThat(termijn).isWaitingAtExactly("vrijlating-voorbereiden");
    assertThat(ronde.formulier(REGIE, "vrijlating-voorbereiden").path("bevinding").asText())
        .contains("Onbekend", "Er is nog geen contact.");
    ronde.voltooi(
        REGIE,
        "vrijlating-voorbereiden",
        Map.of("maatregelen", "Nieuw verbod gevraagd.", "slachtofferIngelicht", "JA"));
    assertThat(termijn).isEnded();
  }

  @Test
  void whenNobodyLooksInTimeWhoLeadsTheApproachActs() {
    ronde.na(Duration.ofDays(31));
    assertThat(termijn).isWaitingAtExactly("slachtofferveiligheid-nagaan");
    ronde.na(Duration.ofDays(58));
    assertThat(ronde.taken("slachtofferveiligheid-nagaan")).isEmpty();
    assertThat(ronde.formulier(REGIE, "vrijlating-voorbereiden").path("bevinding").asText())
        .contains("Bel de zorgcoördinator");
  }

  @Test
  void aDayThatIsNoLongerSoStopsByItself() {
    String plan = ronde.plannen(REGIE).get(0).path("id").asText();
    assertThat(ronde.actie("daderherzieningen", Map.of("plan", plan)).status()).isEqualTo(204);
    JsonNode doel = ronde.formulier(REGIE, "daderplan-herzien").path("doelen").get(0);
    ronde.voltooi(
        REGIE,
        "daderplan-herzien",
        Map.of(
            "doelen",
                List.of(
                    Map.of(
                        "kenmerk", doel.path("kenmerk").asText(),
                        "doel", doel.path("doel").asText(),
                        "stand", "OPEN")),
            "status", "VEROORDEELD",
            "keuze", "DOORGAAN",
            "detentieTot", "2027-04-01",
            "herzienOp", "2027-04-15",
            "toelichting", "De rechter verlengde."));
    ronde.na(Duration.ofDays(31));
    assertThat(termijn).isEnded().hasPassed("einddatum-vervallen");
    assertThat(ronde.taken("slachtofferveiligheid-nagaan")).isEmpty();
    ronde.na(Duration.ofDays(103));
    assertThat(ronde.taken("slachtofferveiligheid-nagaan")).hasSize(1);
  }
}
