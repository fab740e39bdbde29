package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners advise at once, from a distance: {@code bpmn/spoedoverleg.bpmn}. */
@Meldroutetest
class SpoedoverlegPadenTest {

  private static final Instant NU = Instant.parse("2026-11-20T09:00:00Z");

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("spoedoverleg");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  private Route route;
  private Gevaarsituatie gevaar;

  @BeforeEach
  void adviesGevraagd() {
    ClockUtil.setCurrentTime(Date.from(NU));
    route = werk.meld(Antwoorden.ONDUIDELIJK);
    gevaar = Gevaarsituatie.begin(engine, werk, route, "GEEN");
    gevaar.gekozen("POLITIE").bereikt("POLITIE");
    Api.Antwoord gevraagd =
        gevaar.probeer(
            gevaar.taak("veiligheid-beoordelen"),
            Werkbank.AANDACHTSFUNCTIONARIS,
            Map.of(
                "veiligheidGeborgd", "ADVIES_NODIG",
                "adviseurs", List.of("POLITIE", "VEILIG_THUIS"),
                "adviesvraag", "Kan er vannacht iemand bij blijven?",
                "toelichting", "Er is twijfel."));
    assertThat(gevraagd.status()).as(gevraagd.tekst()).isEqualTo(204);
    gevaar.omstreeks(NU);
  }

  @AfterEach
  void klokLooptWeer() {
    ClockUtil.reset();
  }

  @Test
  void eachPartnerGetsTheQuestionAloneAndItsAdviceComesBackIntoTheBranch() {
    assertThat(gevaar.instantie()).isWaitingAt("spoedoverleg-houden");
    geeft("twente-partner-politie", "Ja, een patrouille rijdt langs.");
    geeft("twente-partner-veilig-thuis", "Er is een gezin dat opvangt.");
    gevaar.omstreeks(NU.plus(Duration.ofMinutes(5)));

    assertThat(gevaar.instantie()).isWaitingAtExactly("veiligheid-beoordelen");
    assertThat(
            gevaar
                .formulier(gevaar.taak("veiligheid-beoordelen"), Werkbank.AANDACHTSFUNCTIONARIS)
                .path("adviezen")
                .asText())
        .contains(
            "Politie (AVIM): Ja, een patrouille rijdt langs.",
            "Veilig Thuis: Er is een gezin dat opvangt.");
    assertThat(route.dossier().path("spoedadviezen").findValuesAsText("gegevenDoor"))
        .containsExactly("twente-partner-politie", "twente-partner-veilig-thuis");
  }

  @Test
  void whoDoesNotAnswerInTimeHoldsNobodyUp() {
    geeft("twente-partner-politie", "Ja.");
    gevaar.omstreeks(NU.plus(Duration.ofHours(2)));
    assertThat(gevaar.instantie()).isWaitingAtExactly("veiligheid-beoordelen");
    assertThat(taken("twente-partner-veilig-thuis")).isEmpty();
    assertThat(route.dossier().at("/spoedadviezen/1/uitgeblevenOp").asText()).isNotBlank();
    assertThat(
            gevaar
                .formulier(gevaar.taak("veiligheid-beoordelen"), Werkbank.AANDACHTSFUNCTIONARIS)
                .path("adviezen")
                .asText())
        .contains("Veilig Thuis: nog geen advies");
  }

  private void geeft(String partner, String advies) {
    Task taak = taken(partner).get(0);
    JsonNode formulier = gevaar.formulier(taak, partner);
    assertThat(formulier.path("vraag").asText()).isEqualTo("Kan er vannacht iemand bij blijven?");
    assertThat(formulier.size()).as("the question and nothing else").isOne();
    assertThat(werk.api(partner).haal("/api/v1/casussen/" + route.casus()).status()).isEqualTo(404);
    Api.Antwoord antwoord = gevaar.probeer(taak, partner, Map.of("advies", advies));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(204);
  }

  private List<Task> taken(String groep) {
    return route.taken("spoedadvies-geven").stream()
        .filter(
            taak ->
                engine.getTaskService().getIdentityLinksForTask(taak.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .anyMatch(groep::equals))
        .toList();
  }
}
