package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.proces.Werkbank.Storing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was filled in is stored and the task is done, or neither. */
@Meldroutetest
class EenTransactieTest {

  @Autowired private Werkbank werk;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the data cannot be stored | tijdlijn | new.soort = 'bespreking'",
        "the next task cannot be made | beslissing | new.sleutel = 'termijnen'",
        "the log of who did it cannot be written | tijdlijn | new.soort = 'signaal-bespreken'"
      })
  void nothingIsStoredAndTheTaskStaysWhen(String wanneer, String tabel, String rijen) {
    Route route = werk.meld(Antwoorden.VEILIG);
    JsonNode dossier = route.dossier();
    String taak = route.taak("signaal-bespreken").getId();
    try (Storing kapot = werk.weiger(tabel, route, rijen, "kan niet schrijven")) {
      Antwoord antwoord = route.probeer("signaal-bespreken", Antwoorden.signaalBespreken("JA"));
      assertThat(antwoord.status()).isEqualTo(500);
      assertThat(antwoord.inhoud().path("detail").asText()).contains("niets opgeslagen");
    }
    nietsGebeurd(route, taak, dossier);

    route.besproken("JA");
    assertThat(route.instantie()).isWaitingAtExactly("bronnen-kiezen");
  }

  @Test
  void nothingIsStoredAndTheTaskStaysWhenTheCommitFails() {
    Route route = werk.meld(Antwoorden.VEILIG);
    JsonNode dossier = route.dossier();
    String taak = route.taak("signaal-bespreken").getId();
    try (Storing kapot = werk.weigerBijVastleggen("tijdlijn", route, "kan niet vastleggen")) {
      assertThat(route.probeer("signaal-bespreken", Antwoorden.signaalBespreken("NEE")).status())
          .isEqualTo(500);
    }
    nietsGebeurd(route, taak, dossier);
  }

  @Test
  void aMeldingThatCannotStartItsRouteIsNotStoredEither() {
    List<String> tellingen = werk.tellingen();
    try (Storing kapot = werk.weigerAlles("beslissing", "new.sleutel = 'terugkoppeling'")) {
      Antwoord antwoord =
          werk.api().post("/api/v1/meldingen", Antwoorden.melding(Antwoorden.VEILIG));
      assertThat(antwoord.status()).isEqualTo(500);
    }
    assertThat(werk.tellingen()).isEqualTo(tellingen);
  }

  @Test
  void faultsInTheFormStoreNothingAndTheTaskStays() {
    Route route = werk.meld(Antwoorden.VEILIG);
    JsonNode dossier = route.dossier();
    String taak = route.taak("signaal-bespreken").getId();
    Antwoord antwoord = route.probeer("signaal-bespreken", Map.of("zorg", "MISSCHIEN"));
    assertThat(antwoord.status()).isEqualTo(422);
    nietsGebeurd(route, taak, dossier);
  }

  @Test
  void aTaskThatAColleagueHasIsNotDoneByAnother() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    String taak = route.taak("gevaar-beoordelen").getId();
    assertThat(
            route
                .door(PROCESMANAGER)
                .api()
                .post("/engine-rest/task/" + taak + "/claim", Map.of("userId", PROCESMANAGER))
                .status())
        .isEqualTo(204);
    JsonNode dossier = route.dossier();

    Antwoord antwoord =
        route
            .door(Werkbank.AANDACHTSFUNCTIONARIS)
            .probeer("gevaar-beoordelen", Antwoorden.gevaarBeoordelen("GEEN"));
    assertThat(antwoord.status()).isEqualTo(409);
    assertThat(antwoord.inhoud().path("detail").asText()).contains("collega");
    nietsGebeurd(route, taak, dossier);

    route.door(PROCESMANAGER).gevaarBeoordeeld("GEEN");
    assertThat(route.instantie()).isWaitingAtExactly("signaal-bespreken");
  }

  @Test
  void ofTwoWhoCompleteATaskAtOnceOneDoesAndTheOtherIsTold() {
    Route route = werk.meld(Antwoorden.ONDUIDELIJK);
    String pad = "/api/v1/taken/" + route.taak("gevaar-beoordelen").getId() + "/afronding";
    List<CompletableFuture<Integer>> tegelijk =
        Stream.of(Werkbank.AANDACHTSFUNCTIONARIS, PROCESMANAGER)
            .map(gebruiker -> werk.api(gebruiker))
            .map(
                api ->
                    CompletableFuture.supplyAsync(
                        () -> api.post(pad, Antwoorden.gevaarBeoordelen("GEEN")).status()))
            .toList();
    List<Integer> uitkomsten = tegelijk.stream().map(CompletableFuture::join).toList();

    assertThat(uitkomsten)
        .containsOnlyOnce(204)
        .allMatch(code -> List.of(204, 404, 409).contains(code));
    Proces.vanDeTest().werkAf(route.melding());
    assertThat(soorten(route.dossier())).containsOnlyOnce("gevaar-beoordeeld");
    assertThat(route.instantie()).isWaitingAtExactly("signaal-bespreken");
  }

  private void nietsGebeurd(Route route, String taak, JsonNode dossier) {
    assertThat(route.instantie()).task().hasId(taak);
    assertThat(route.dossier()).isEqualTo(dossier);
  }

  private static List<String> soorten(JsonNode dossier) {
    return dossier.path("tijdlijn").findValuesAsText("soort");
  }
}
