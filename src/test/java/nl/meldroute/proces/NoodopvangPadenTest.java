package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A place for the night and the ride there: {@code bpmn/noodopvang.bpmn}. */
@Meldroutetest
class NoodopvangPadenTest {

  private static final Map<String, Object> PLEK =
      Map.of(
          "uitkomst", "GEPLAATST",
          "opvangvorm", "NOODPLEK",
          "plek", "Noodplek van de regio",
          "toelichting", "Vannacht zeker.",
          "vervoer", "JA");
  private static final Map<String, Object> VOL =
      Map.of(
          "uitkomst", "NIET_GEPLAATST",
          "redenNiet", "VOL",
          "toelichting", "Overal gebeld.",
          "vervoer", "NEE");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("noodopvang");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void aPlaceIsLookedForWhileThePartnersAreReachedAndTheRideIsATaskOfItsOwn() {
    Route route = werk.meld(Antwoorden.ACUUT);
    assertThat(route.taken("direct-contact-opnemen")).isNotEmpty();
    JsonNode formulier = route.gegevens("noodopvang-regelen");
    assertThat(formulier.path("adviesOpvang").asText()).contains("via").contains("Bron:");

    ProcessInstance noodopvang = noodopvang(route);
    route.voltooi("noodopvang-regelen", PLEK);
    assertThat(route.gegevens("vervoer-regelen").path("waarheen").asText())
        .isEqualTo("Noodplek van de regio");
    route.voltooi(
        "vervoer-regelen",
        Map.of("geregeld", "JA", "vervoerder", "POLITIE", "toelichting", "Om tien uur."));
    assertThat(noodopvang).isEnded();

    route.bereikt();
    assertThat(route.gegevens("veiligheid-beoordelen").path("noodopvang").asText())
        .isEqualTo("Plek: Noodplek van de regio\nVervoer: Om tien uur.");
    assertThat(route.dossier().at("/noodopvang/0/opvangvorm").asText()).isEqualTo("NOODPLEK");
    assertThat(route.dossier().at("/noodvervoer/0/vervoerder").asText()).isEqualTo("POLITIE");

    route.voltooi("veiligheid-beoordelen", Antwoorden.veiligheid("NEE"));
    assertThat(route.taken("noodopvang-regelen")).as("there is a place already").isEmpty();
  }

  @Test
  void thatThereWasNoPlaceIsKeptWithItsReasonAndSeenWhereSafetyIsJudged() {
    Route route = werk.meld(Antwoorden.ACUUT);
    ProcessInstance noodopvang = noodopvang(route);
    route.voltooi("noodopvang-regelen", VOL);
    assertThat(noodopvang).isEnded().hasNotPassed("vervoer-regelen");
    assertThat(route.dossier().at("/noodopvang/0/redenNiet").asText()).isEqualTo("VOL");

    route.bereikt();
    assertThat(route.gegevens("veiligheid-beoordelen").path("noodopvang").asText())
        .isEqualTo("Geen plek: Overal gebeld.");
    route.voltooi("veiligheid-beoordelen", Antwoorden.veiligheid("NEE"));
    assertThat(route.taken("noodopvang-regelen")).as("looked for again").hasSize(1);
  }

  @Test
  void withoutAnAnswerOfTheTableTheFormSaysSoAndThePlaceIsLookedForAllTheSame() {
    Route route;
    try (Werkbank.Storing kapot = Tabelvervanging.stuk(engine, "opvangvorm")::close) {
      route = werk.meld(Antwoorden.ACUUT);
    }
    assertThat(route.gegevens("noodopvang-regelen").path("adviesOpvang").asText())
        .contains("Geen regel van de beslistabel past");
  }

  private ProcessInstance noodopvang(Route route) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("noodopvang")
        .processInstanceBusinessKey(route.melding())
        .singleResult();
  }
}
