package nl.meldroute.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.meldroute.Api.Antwoord;

/** What each answer to bad input must be: a problem in Dutch that names the fields. */
final class Weigering {

  private Weigering() {}

  static Antwoord problem(Antwoord antwoord) {
    assertThat(antwoord.status()).as(antwoord.tekst()).isBetween(400, 499);
    assertThat(antwoord.antwoord().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(antwoord.inhoud().path("status").asInt()).isEqualTo(antwoord.status());
    assertThat(antwoord.inhoud().path("title").asText()).isNotBlank();
    assertThat(antwoord.inhoud().path("detail").asText())
        .containsPattern("(?i)\\b(is|zijn|niet|het|de|dit|deze|geen|die)\\b")
        .doesNotContainPattern("(?i)exception|failed|invalid|required|nl\\.meldroute|java\\.");
    assertThat(antwoord.inhoud().path("fouten").isArray()).isTrue();
    return antwoord;
  }

  static Antwoord problem(int status, Antwoord antwoord) {
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(status);
    return problem(antwoord);
  }

  static List<String> velden(Antwoord antwoord) {
    assertThat(antwoord.inhoud().path("fouten"))
        .allSatisfy(fout -> assertThat(fout.path("melding").asText()).matches("(?s)[A-Z].*\\."));
    return StreamSupport.stream(antwoord.inhoud().path("fouten").spliterator(), false)
        .map(fout -> fout.path("veld").asText())
        .toList();
  }
}
