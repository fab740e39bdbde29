package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.proces.Tafelgang.Casusgang;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/tafelbesluit.bpmn}. */
@Meldroutetest
class TafelbesluitPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("tafelbesluit");

  @Autowired private Tafelgang tafel;

  @Test
  void whatIsAdjournedStaysOnTheAgendaAndWhatIsOutsideTheMandateIsNotCarriedOutBeforeAYes() {
    Casusgang gang = tafel.nieuw().totWeging();
    ProcessInstance vraag = gang.instantie("tafelbesluit");
    assertThat(vraag).isWaitingAtExactly("besluit-afwachten");

    gang.besluit(Agendadoel.WEGEN, Besluitsoort.AANHOUDEN, true);
    assertThat(vraag).isWaitingAtExactly("besluit-afwachten");
    assertThat(gang.wachtend().get(0).redenen()).containsExactly(Agendareden.DOORGESCHOVEN);

    gang.besluit(Agendadoel.WEGEN, Besluitsoort.SPOOR_KIEZEN, false, Spoor.ONDERMIJNING);
    assertThat(vraag).isWaitingAtExactly("mandaat-besluiten");
    assertThat(gang.taak("mandaat-besluiten")).hasCandidateGroup(Tafelgang.TREKKER);
    assertThat(gang.wachtend()).as("Tot het antwoord wacht de tafel niet").isEmpty();
    assertThat(gang.instanties("spoor")).as("Er is nog niets gekozen").isEmpty();

    JsonNode formulier = gang.formulier(Tafelgang.TREKKER, "mandaat-besluiten");
    assertThat(formulier.path("gegevens").path("soortBesluit").asText()).isEqualTo("Spoor kiezen");
    assertThat(formulier.toString()).doesNotContain("restaurant");

    gang.voltooi(
        Tafelgang.TREKKER,
        "mandaat-besluiten",
        Map.of("akkoord", "NEE", "reden", "Eerst overleg met de burgemeester."));
    assertThat(vraag).isWaitingAtExactly("besluit-afwachten");
    assertThat(gang.wachtend().get(0).redenen()).containsExactly(Agendareden.OPNIEUW_GEVRAAGD);
    assertThat(gang.wachtend().get(0).toelichting()).contains("zei nee");

    gang.besluit(Agendadoel.WEGEN, Besluitsoort.SPOOR_KIEZEN, false, Spoor.ONDERMIJNING)
        .voltooi(
            Tafelgang.TREKKER,
            "mandaat-besluiten",
            Map.of("akkoord", "JA", "reden", "De burgemeester steunt dit."));
    assertThat(gang.instanties("spoor")).as("De tafel besluit zelf").isEmpty();
    gang.besluit(Agendadoel.WEGEN, Besluitsoort.SPOOR_KIEZEN, false, Spoor.ONDERMIJNING);
    assertThat(vraag).isEnded();
    assertThat(gang.instanties("spoor")).hasSize(1);
  }
}
