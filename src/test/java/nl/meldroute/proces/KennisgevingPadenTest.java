package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told after acute danger, and who is not: {@code bpmn/kennisgeving.bpmn}. */
@Meldroutetest
class KennisgevingPadenTest {

  private static final Map<String, Object> INGELICHT =
      Map.of("partner", "GEMEENTE", "besluit", "INFORMEREN", "inhoud", "Er is ingegrepen.");
  private static final Map<String, Object> BEWUST_NIET =
      Map.of("partner", "CASUSTAFEL", "besluit", "NIET_INFORMEREN", "redenNiet", "Hoeft nog niet.");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("kennisgeving");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Route route;

  @BeforeEach
  void veiligNaGevaar() {
    route = werk.meld(Antwoorden.ONDUIDELIJK);
    Gevaarsituatie.begin(engine, werk, route, "ACUUT")
        .bereikt("POLITIE")
        .bereikt("VEILIG_THUIS")
        .bereikt("KENNISCENTRUM")
        .veilig("JA");
    route.door(PROCESMANAGER);
  }

  @Test
  void whoIsToldWhatAndWhoDeliberatelyNotIsKept() {
    ProcessInstance kennisgeving =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("kennisgeving")
            .processInstanceBusinessKey(route.melding())
            .singleResult();
    assertThat(
            route.gegevens("in-kennis-stellen").path("kennisgevingen").findValuesAsText("partner"))
        .containsExactly("GEMEENTE", "CASUSTAFEL");

    route.rondAf("in-kennis-stellen", antwoord("NEE", null, INGELICHT, BEWUST_NIET));
    assertThat(kennisgeving).isEnded();
    JsonNode kennisgevingen = route.dossier().path("kennisgevingen");
    assertThat(kennisgevingen.findValuesAsText("partner"))
        .containsExactly("CASUSTAFEL", "GEMEENTE");
    assertThat(kennisgevingen.findValuesAsText("geinformeerd")).containsExactly("false", "true");
    assertThat(kennisgevingen.at("/0/redenNiet").asText()).isEqualTo("Hoeft nog niet.");
    assertThat(kennisgevingen.at("/1/door").asText()).isEqualTo(PROCESMANAGER);
  }

  @Test
  void whatTheProsecutorKeepsBackNobodyTells() {
    Api.Antwoord geweigerd =
        route.probeer("in-kennis-stellen", antwoord("JA", "NIET_DELEN", BEWUST_NIET, INGELICHT));
    assertThat(geweigerd.status()).isEqualTo(422);
    assertThat(geweigerd.inhoud().at("/fouten/0/veld").asText())
        .isEqualTo("kennisgevingen[1].besluit");
    assertThat(route.dossier().path("kennisgevingen")).isEmpty();

    route.rondAf("in-kennis-stellen", antwoord("JA", "NIET_DELEN", BEWUST_NIET));
    assertThat(route.dossier().at("/kennisgevingen/0/omAfweging").asText()).isEqualTo("NIET_DELEN");
  }

  @Test
  void whenItIsUnknownWhetherAnInvestigationRunsTheProsecutorIsAskedFirst() {
    Map<String, Object> zonderOm = antwoord("ONBEKEND", null, INGELICHT);
    assertThat(route.probeer("in-kennis-stellen", zonderOm).status()).isEqualTo(422);
    route.rondAf("in-kennis-stellen", antwoord("ONBEKEND", "DEELS", INGELICHT));
    assertThat(route.dossier().at("/kennisgevingen/0/geinformeerd").asBoolean()).isTrue();
  }

  @SafeVarargs
  private static Map<String, Object> antwoord(
      String strafrecht, String om, Map<String, Object>... rijen) {
    Map<String, Object> antwoord =
        Map.of("strafrechtelijkeInterventie", strafrecht, "kennisgevingen", List.of(rijen));
    return om == null ? antwoord : Antwoorden.met(antwoord, Map.of("omAfweging", om));
  }
}
