package nl.meldroute.proces;

import static nl.meldroute.proces.Interventieroute.NU;
import static nl.meldroute.proces.Interventieroute.OM;
import static nl.meldroute.proces.Interventieroute.VEILIGHEID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.proces.Interventieroute.Lopend;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/embargo-afwachten.bpmn}. */
@Meldroutetest
class EmbargoAfwachtenPadenTest {

  private static final Map<String, Object> RAPPORT =
      Map.of("besluit", "VOLDOENDE", "datum", "2026-11-20", "kern", "Zaaknummer 12.");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("embargo-afwachten");

  @Autowired private Interventieroute interventies;

  @BeforeEach
  void klokStaatStil() {
    ClockUtil.setCurrentTime(Date.from(NU));
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void anEmbargoStopsAnInterventionBeforeItShowsAndItGoesOnWhenItIsLifted() {
    Lopend sluiting = interventies.sluiting().legEmbargo();
    sluiting.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    assertThat(sluiting.taak("voornemen-sturen")).isNull();
    sluiting.hefEmbargoOp(true);
    assertThat(sluiting.taak("voornemen-sturen")).isNotNull();
  }

  @Test
  void anInterventionLooksEachDayInCaseNobodyTellsIt() {
    Lopend sluiting = interventies.sluiting().legEmbargo();
    sluiting.rondAf(VEILIGHEID, "rapportage-vastleggen", RAPPORT);
    sluiting.verstrijkt(Duration.ofDays(1));
    assertThat(sluiting.taak("voornemen-sturen")).isNull();
    sluiting.hefEmbargoOp(false).verstrijkt(Duration.ofDays(1));
    assertThat(sluiting.taak("voornemen-sturen")).isNotNull();
  }

  @Test
  void whatTheProsecutorDoesItsOwnEmbargoDoesNotStopAndCareHearsNothingMeanwhile() {
    Lopend vervolging = interventies.vervolging(null).legEmbargo();
    vervolging.rondAf(OM, "gezag-afwegen", Map.of("besluit", "OPGEPAKT", "dag", "2026-12-20"));
    vervolging.verstrijkt(Duration.ofDays(4));
    assertThat(vervolging.taak("interventie-uitvoeren")).isNotNull();
    assertThat(vervolging.taak("zorg-voorbereiden")).isNull();
  }
}
