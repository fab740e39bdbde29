package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Who in a casus is approached as an offender: {@code bpmn/daderaanpak.bpmn}. */
@Meldroutetest
class DaderaanpakPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("daderaanpak");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void anAcceptedReferralAsksWhoThePersonsAreAndEachGetsAPlanOfTheirOwn() {
    Daderronde ronde = Daderronde.casus(engine, werk);
    Verwijsronde verwijzing =
        Verwijsronde.naar("DADERAANPAK", ronde.route(), werk, engine).werkAf();
    verwijzing.beantwoord(Werkbank.PROCESMANAGER, "GEACCEPTEERD");
    assertThat(verwijzing.instantie()).hasPassed("aanpak-beginnen");
    assertThat(ronde.taken("daders-vaststellen")).hasSize(1);
    ronde.begin();
    assertThat(ronde.taken("daders-vaststellen")).as("not asked twice").hasSize(1);

    ProcessInstance aanpak = ronde.instantie("daderaanpak");
    Map<String, Object> ingevuld =
        Antwoorden.met(
            ronde.personen(
                Map.of(Daderronde.PLEGER, Daderronde.alsDader("VERDACHT", "NEE", "VOLWASSEN"))),
            Map.of(
                "nieuwePersonen",
                List.of(
                    Map.of(
                        "omschrijving", "Verhuurt de kamers.",
                        "status", "FACILITATOR",
                        "ookSlachtoffer", "NEE",
                        "aanpak", "VOLWASSEN"))));
    ronde.voltooi(Daderronde.REGIE, "daders-vaststellen", ingevuld);

    assertThat(ronde.taken("daderplan-opstellen")).hasSize(2);
    assertThat(ronde.plannen(Daderronde.REGIE).findValuesAsText("status"))
        .containsExactlyInAnyOrder("VERDACHT", "FACILITATOR");
    assertThat(aanpak).isWaitingAt("plannen-uitvoeren");

    ronde.begin();
    assertThat(ronde.formulier(Daderronde.REGIE, "daders-vaststellen").path("personen"))
        .as("who has a plan is not asked about again")
        .hasSize(1);
  }

  @Test
  void withoutAnybodyToApproachItEnds() {
    Daderronde ronde = Daderronde.casus(engine, werk).begin();
    ProcessInstance aanpak = ronde.instantie("daderaanpak");
    ronde.voltooi(Daderronde.REGIE, "daders-vaststellen", ronde.personen(Map.of()));
    assertThat(aanpak).isEnded();
  }

  @Test
  void itEndsWithItsLastPlan() {
    Daderronde ronde = Daderronde.casus(engine, werk).plan("NEE", "VOLWASSEN");
    ProcessInstance aanpak = ronde.instantie("daderaanpak");
    ronde.voltooi(
        Daderronde.REGIE,
        "daderplan-opstellen",
        Daderronde.plan(Daderronde.doel("RE_INTEGRATIE", "GEMEENTE", "GEEN")));
    String plan = ronde.plannen(Daderronde.REGIE).get(0).path("id").asText();
    assertThat(ronde.actie("daderherzieningen", Map.of("plan", plan)).status()).isEqualTo(204);
    ronde.voltooi(Daderronde.REGIE, "daderplan-herzien", ronde.herzien("AFRONDEN", null));
    assertThat(aanpak).isEnded();
  }

  @Test
  void aMinorNeverGetsTheTrackOfAdultsAndAVictimIsNeverCertainlyNone() {
    Daderronde ronde = Daderronde.casus(engine, werk).begin();
    var antwoord =
        ronde.probeer(
            Daderronde.REGIE,
            "daders-vaststellen",
            ronde.personen(
                Map.of(
                    Daderronde.SLACHTOFFER, Daderronde.alsDader("VERDACHT", "NEE", "VOLWASSEN"))));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("melding"))
        .containsExactly(
            "Deze persoon is minderjarig. Kies de jeugdaanpak.",
            "Deze persoon staat ook als slachtoffer in de casus. Kies ja of onbekend.");
  }
}
