package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.proces.Tafelgang.Casusgang;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/spoor.bpmn}. */
@Meldroutetest
class SpoorPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");
  private static final Duration TERMIJN = Duration.ofDays(30);

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("spoor");

  @Autowired private Tafelgang tafel;

  @BeforeEach
  void klokStaatStil() {
    ClockUtil.setCurrentTime(Date.from(NU));
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void careHearsFirstAndATrackThatDoesNotMoveComesBackOnTheAgenda() {
    Casusgang gang = tafel.nieuw().totUitvoering(Spoor.ONDERMIJNING);
    ProcessInstance spoor = gang.instantie("spoor");
    assertThat(spoor).isWaitingAtExactly("spoor-aankondigen");
    assertThat(gang.taak("spoor-aankondigen")).hasCandidateGroup(Tafelgang.ZORG);
    gang.voltooi(
        Tafelgang.ZORG, "spoor-aankondigen", Map.of("zorgVooraf", "Een plek voor vannacht."));
    assertThat(gang.taak("spoor-uitvoeren")).hasCandidateGroup(Tafelgang.RIEC);
    assertThat(gang.opTafel(Tafelgang.KETENREGISSEUR).at("/0/sporen"))
        .as("Wie de casus ziet en niet aan tafel zit, hoort niet wat daar is gekozen")
        .isEmpty();
    gang.hoort(Tafelgang.KETENREGISSEUR);
    assertThat(gang.opTafel(Tafelgang.KETENREGISSEUR).at("/0/sporen/0/zorgVooraf").asText())
        .isEqualTo("Een plek voor vannacht.");
    assertThat(gang.formulier(Tafelgang.RIEC, "spoor-uitvoeren").at("/gegevens/zorg").asText())
        .isEqualTo("Een plek voor vannacht.");

    gang.voltooi(
        Tafelgang.RIEC,
        "spoor-uitvoeren",
        Map.of("besluit", "BEWOGEN", "voortgang", "Er is een controle gepland."));
    assertThat(gang.wachtend()).isEmpty();

    gang.verstrijkt(NU.plus(TERMIJN));
    assertThat(gang.taken("spoor-uitvoeren")).hasSize(1);
    assertThat(gang.wachtend())
        .singleElement()
        .satisfies(
            wachtend -> {
              assertThat(wachtend.doel()).isEqualTo(Agendadoel.VOORTGANG);
              assertThat(wachtend.redenen()).containsExactly(Agendareden.STILSTAND);
            });
    gang.besluit(Agendadoel.VOORTGANG, Besluitsoort.AANHOUDEN, true);
    assertThat(gang.wachtend()).isEmpty();
    gang.verstrijkt(NU.plus(TERMIJN).plus(TERMIJN));
    assertThat(gang.wachtend()).hasSize(1);

    gang.voltooi(
        Tafelgang.RIEC,
        "spoor-uitvoeren",
        Map.of("besluit", "KLAAR", "voortgang", "De vergunning is ingetrokken."));
    assertThat(spoor).isEnded();
    assertThat(gang.wachtend()).as("De vraag aan de tafel vervalt").isEmpty();
  }

  @Test
  void underAnEmbargoATrackDoesNotBeginAndTheTableMayStopWhatStandsStill() {
    Casusgang gang = tafel.nieuw().totWeging();
    assertThat(
            gang.route()
                .door(Werkbank.PROCESMANAGER)
                .probeerActie("embargo", EmbargoPadenTest.EMBARGO)
                .status())
        .isEqualTo(204);
    gang.besluit(
        Agendadoel.WEGEN, Besluitsoort.SPOOR_KIEZEN, true, Spoor.ONDERMIJNING, Spoor.ZORGTRAJECT);
    assertThat(gang.taken("spoor-aankondigen")).isEmpty();
    assertThat(gang.taken("spoor-uitvoeren")).isEmpty();
    assertThat(gang.instanties("spoor"))
        .hasSize(2)
        .allSatisfy(spoor -> assertThat(spoor).isWaitingAtExactly("embargo-opgeheven"));

    gang.embargoOpgeheven().sporenAangekondigd();
    assertThat(gang.taken("spoor-uitvoeren")).hasSize(2);
    gang.verstrijkt(NU.plus(TERMIJN));
    gang.besluit(Agendadoel.VOORTGANG, Besluitsoort.SPOOR_KIEZEN, true, Spoor.ZORGTRAJECT);
    assertThat(gang.instanties("spoor")).as("Alleen het zorgtraject loopt door").hasSize(1);
  }
}
