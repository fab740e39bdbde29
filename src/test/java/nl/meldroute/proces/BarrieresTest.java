package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where exploitation can be made harder, what the table advises there, and what is used. */
@Meldroutetest
class BarrieresTest {

  private static final Map<String, Object> HUISVESTING =
      Map.of(
          "barriere", "HUISVESTING",
          "situatie", "Zeven mensen slapen in de keuken.",
          "facilitators", "De verhuurder van het pand.",
          "sector", "HORECA",
          "vergund", "NEE",
          "gemeenteBevoegd", "JA");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void theTableAdvisesPerBarrierAndPeopleChooseWithAReasonWhereTheyDiffer() {
    Daderronde ronde = Daderronde.casus(engine, werk);
    assertThat(ronde.actie("instrumenten", instrument("PAND_SLUITEN")).status())
        .as("nobody judged the barrier")
        .isEqualTo(422);
    assertThat(ronde.actie("barrieres", HUISVESTING).status()).isEqualTo(204);
    assertThat(ronde.actie("instrumenten", instrument("PAND_SLUITEN")).status()).isEqualTo(204);
    assertThat(ronde.actie("instrumenten", instrument("BESLAG")).tekst())
        .contains("niet geadviseerd");
    assertThat(
            ronde
                .actie(
                    "instrumenten",
                    Antwoorden.met(
                        instrument("BESLAG"),
                        Map.of("redenAfwijking", "Er ligt geld.", "bevoegdGezag", "OM")))
                .status())
        .isEqualTo(204);

    JsonNode standen = ronde.haal(Daderronde.REGIE, "/barrieres").inhoud();
    assertThat(standen.findValuesAsText("barriere")).contains("ENTREE", "FINANCIELE_STROMEN");
    JsonNode wonen = standen.get(2);
    assertThat(wonen.path("advies").findValuesAsText("interventie")).contains("PAND_SLUITEN");
    assertThat(wonen.path("uitleg").asText()).contains("Bron:");
    assertThat(wonen.path("instrumenten").findValuesAsText("bevoegdGezag"))
        .containsExactlyInAnyOrder("BURGEMEESTER", "OM");
    assertThat(ronde.haal(Daderronde.REGIE, "").inhoud().path("barrieres")).hasSize(5);
  }

  @Test
  void careReadsNothingOfTheBarriersAndOfWhoFacilitates() {
    Daderronde ronde = Daderronde.casus(engine, werk);
    assertThat(ronde.actie("barrieres", HUISVESTING).status()).isEqualTo(204);
    assertThat(ronde.haal(Daderronde.ZORG, "/barrieres").inhoud()).isEmpty();
    assertThat(ronde.haal(Daderronde.ZORG, "").tekst()).doesNotContain("verhuurder");
  }

  private static Map<String, Object> instrument(String interventie) {
    return Map.of(
        "barriere", "HUISVESTING",
        "interventie", interventie,
        "effect", "De bewoners krijgen eerst een andere plek.");
  }
}
