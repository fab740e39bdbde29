package nl.meldroute.gids;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Keeping the tables of a region through the API, as the pages do. */
@Meldroutetest
class TafelgidsApiTest {

  private static final String ADRES = "/api/v1/regios/ijsselland";

  @Autowired private Environment omgeving;

  private Api beheerder() {
    return Api.als("beheerder", omgeving);
  }

  private JsonNode kernteam() {
    return StreamSupport.stream(beheerder().haal(ADRES + "/tafels").inhoud().spliterator(), false)
        .filter(een -> een.path("code").asText().equals("kernteam"))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode wijziging(JsonNode tafel) {
    ObjectNode wijziging = tafel.deepCopy();
    return wijziging.remove(List.of("code", "soort", "afspraken", "komend"));
  }

  @Test
  void aChangedRhythmShowsItsDaysAtOnceAndTheSecondOfTwoAtOnceIsRefused() {
    ObjectNode wijziging =
        wijziging(kernteam()).put("ritme", "Elke maand op de eerste dinsdag 11:00");
    assertThat(beheerder().put(ADRES + "/tafels/kernteam", wijziging).status()).isEqualTo(204);
    assertThat(kernteam().path("ritme").asText())
        .isEqualTo("Elke maand op de eerste dinsdag 11:00");
    assertThat(kernteam().at("/komend/0/begin").asText()).endsWith("T11:00:00");
    assertThat(beheerder().put(ADRES + "/tafels/kernteam", wijziging).status()).isEqualTo(409);
  }

  @Test
  void everyFaultOfATableIsToldAtOnceInWordsThatHelp() {
    ObjectNode wijziging = wijziging(kernteam()).put("ritme", "elke vier weken").put("naam", "");
    wijziging.putArray("lagen");
    Api.Antwoord antwoord = beheerder().put(ADRES + "/tafels/kernteam", wijziging);
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactlyInAnyOrder("ritme", "naam", "lagen");
    assertThat(antwoord.tekst()).contains("De dag ontbreekt");
  }

  @Test
  void aSingleDayIsAgreedOnADayThatTheTableSitsAndTakenBack() {
    String dag = kernteam().at("/komend/2/dag").asText();
    Map<String, Object> vervalt =
        Map.of("tafel", "kernteam", "soort", "VERVALT", "dag", dag, "reden", "Vakantie");
    assertThat(beheerder().post(ADRES + "/tafelafspraken", vervalt).status()).isEqualTo(201);
    assertThat(kernteam().at("/komend/2/waarom").asText()).isEqualTo("Vakantie");
    assertThat(kernteam().at("/komend/2").has("begin")).isFalse();
    assertThat(
            beheerder()
                .post(
                    ADRES + "/tafelafspraken",
                    Map.of(
                        "tafel", "kernteam",
                        "soort", "VERVALT",
                        "dag", "2031-01-01",
                        "reden", "Vakantie"))
                .tekst())
        .contains("komt de tafel niet bij elkaar");
    String id = kernteam().at("/afspraken/0/id").asText();
    assertThat(beheerder().verwijder(ADRES + "/tafelafspraken/" + id).status()).isEqualTo(204);
    assertThat(kernteam().at("/komend/2").has("begin")).isTrue();
  }
}
