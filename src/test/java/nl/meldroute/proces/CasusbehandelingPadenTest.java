package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.casustafel.Besluittoets;
import nl.meldroute.platform.Fout;
import nl.meldroute.proces.Tafelgang.Casusgang;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code bpmn/casusbehandeling.bpmn}. */
@Meldroutetest
class CasusbehandelingPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("casusbehandeling");

  @Autowired private Tafelgang tafel;
  @Autowired private Besluittoets toets;

  @Test
  void aCasusGoesOverTheTableStepByStepAndOncePerTable() {
    Casusgang gang = tafel.nieuw();
    ProcessInstance behandeling = gang.instantie("casusbehandeling");
    assertThat(behandeling).isWaitingAtExactly("dossier-vormen");
    assertThat(gang.route().dossier().path("status").asText()).isEqualTo("OP_TAFEL");
    gang.aangenomen();
    assertThat(gang.instanties("casusbehandeling")).hasSize(1);

    gang.totWeging();
    assertThat(gang.wachtend())
        .singleElement()
        .satisfies(
            wachtend -> {
              assertThat(wachtend.doel()).isEqualTo(Agendadoel.WEGEN);
              assertThat(wachtend.redenen()).containsExactly(Agendareden.NIEUW);
              assertThat(wachtend.toelichting()).contains("ontbreekt").doesNotContain("bedrijf");
            });

    gang.besluit(
        Agendadoel.WEGEN, Besluitsoort.SPOOR_KIEZEN, true, Spoor.ZORGTRAJECT, Spoor.ONDERMIJNING);
    assertThat(gang.instanties("spoor")).hasSize(2);
    assertThat(gang.taken("interventieadvies-opstellen")).hasSize(1);

    assertThat(fouten(gang, Besluitsoort.INTERVENTIES))
        .as("Over een advies dat er niet is, kan niemand besluiten")
        .hasSize(4)
        .contains("Het interventieadvies is niet compleet: er staat niets over strafrecht.");
    assertThat(fouten(gang, Besluitsoort.SPOOR_KIEZEN, Spoor.REGULIERE_HULP))
        .anyMatch(fout -> fout.startsWith("Dit spoor loopt niet: Reguliere hulp."))
        .anyMatch(fout -> fout.startsWith("De tafel wijkt af van het advies"));
    weigertEenAdviesMetGaten(gang);
    gang.adviesGegeven();
    assertThat(fouten(gang, Besluitsoort.INTERVENTIES)).isEmpty();
    assertThat(gang.wachtend().get(0).doel()).isEqualTo(Agendadoel.INTERVENTIES_BESLUITEN);
    gang.besluit(Agendadoel.INTERVENTIES_BESLUITEN, Besluitsoort.INTERVENTIES, true);
    gang.sporenKlaar();
    assertThat(gang.wachtend().get(0).doel()).isEqualTo(Agendadoel.EVALUEREN);

    gang.besluit(Agendadoel.EVALUEREN, Besluitsoort.SPOOR_KIEZEN, true, Spoor.REGULIERE_HULP);
    assertThat(gang.instanties("spoor")).hasSize(1);
    gang.adviesGegeven()
        .besluit(Agendadoel.INTERVENTIES_BESLUITEN, Besluitsoort.ACTIES, true)
        .sporenKlaar()
        .besluit(Agendadoel.EVALUEREN, Besluitsoort.AFSLUITEN_ADVISEREN, true);
    assertThat(behandeling).isEnded().hasPassed("behandeling-afronden");
    assertThat(gang.wachtend()).isEmpty();
    assertThat(gang.route().dossier().path("status").asText()).isEqualTo("IN_BEHANDELING");
  }

  private List<String> fouten(Casusgang gang, Besluitsoort soort, Spoor... sporen) {
    return toets.toets(gang.casus(), "twente", "casustafel", soort, Set.of(sporen), "").stream()
        .map(Fout::melding)
        .toList();
  }

  private static void weigertEenAdviesMetGaten(Casusgang gang) {
    Api.Antwoord antwoord =
        gang.probeer(
            Tafelgang.KETENREGISSEUR,
            gang.taak("interventieadvies-opstellen"),
            Map.of("strafrechtMogelijk", "JA", "zorgMogelijk", "NEE"));
    assertThat(antwoord.status()).isEqualTo(422);
    JsonNode fouten = antwoord.inhoud().path("fouten");
    assertThat(fouten.findValuesAsText("melding"))
        .containsExactlyInAnyOrder(
            "Bij strafrecht ontbreekt: wat er kan.",
            "Bij strafrecht ontbreekt: wie het mag.",
            "Bij strafrecht ontbreekt: wat het met het slachtoffer doet.",
            "Bij bestuursrecht ontbreekt: of er iets kan.",
            "Bij belasting en toeslagen ontbreekt: of er iets kan.",
            "Bij zorg ontbreekt: waarom het niet kan.");
  }

  @Test
  void aTableThatSeesNoTrackTakesTheCasusOff() {
    Casusgang gang = tafel.nieuw().totWeging();
    ProcessInstance behandeling = gang.instantie("casusbehandeling");
    gang.besluit(Agendadoel.WEGEN, Besluitsoort.AFSLUITEN_ADVISEREN, true);
    assertThat(behandeling).isEnded().hasNotPassed("interventieadvies-opstellen");
  }
}
