package nl.meldroute.proces;

import static nl.meldroute.proces.Interventieroute.NU;
import static nl.meldroute.proces.Interventieroute.OM;
import static nl.meldroute.proces.Interventieroute.ZORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Interventieroute.Lopend;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/zorg-inlichten.bpmn}. */
@Meldroutetest
class ZorgInlichtenPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("zorg-inlichten");

  @Autowired private Interventieroute interventies;
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
  void careHearsBeforehandAndTheEngineTellsItNothingOfWhoActs() {
    Lopend vervolging = interventies.vervolging(null);
    vervolging.rondAf(OM, "gezag-afwegen", Map.of("besluit", "OPGEPAKT", "dag", "2026-12-20"));
    assertThat(
            engine
                .getRuntimeService()
                .getVariables(vervolging.taak("zorg-voorbereiden").getProcessInstanceId()))
        .doesNotContainKeys("partner", "interventiesoort", "weg", "melding");
    assertThat(vervolging.formulier(ZORG, "zorg-voorbereiden").path("gepland").asText())
        .isEqualTo("20-12-2026");
    vervolging.rondAf(ZORG, "zorg-voorbereiden", Map.of("geregeld", "Iemand gaat mee."));
    assertThat(vervolging.taak("interventie-uitvoeren")).isNotNull();
  }
}
