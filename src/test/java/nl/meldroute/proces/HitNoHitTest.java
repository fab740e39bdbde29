package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RIEC and kenniscentrum learn of each other that something is known, and nothing else. */
@Meldroutetest
class HitNoHitTest {

  private static final String RIEC = "twente-partner-riec";

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;

  @Test
  void theRiecHearsThatTheKenniscentrumKnowsANumberAndWhomToPhone() {
    Route route = met("06 31110001");
    assertThat(vraag(RIEC, "KENNISCENTRUM", "0631110001"))
        .as("not registered at the kenniscentrum yet")
        .isFalse();
    route.besproken("JA").verrijkt().vermoedenBeoordeeld().bijKenniscentrumGemeld();

    Api.Antwoord hit = stel(RIEC, "KENNISCENTRUM", "+31 6 3111 0001");
    assertThat(hit.status()).as(hit.tekst()).isEqualTo(200);
    assertThat(hit.inhoud().path("bekend").asBoolean()).isTrue();
    assertThat(hit.inhoud().path("bel").asText()).isNotBlank();
    assertThat(hit.tekst()).doesNotContain(route.casus(), route.melding(), "Enschede");
    assertThat(vraag(RIEC, "KENNISCENTRUM", "06 31110002")).isFalse();
    assertThat(gelogd(route)).containsExactly("Hit/no-hit bij KENNISCENTRUM");
  }

  @Test
  void theKenniscentrumHearsWhatTheRiecHasAndNotWhatTheProsecutorKeeps() {
    Route route = met("06 31110003");
    assertThat(vraag(Werkbank.PROCESMANAGER, "RIEC", "0631110003")).isFalse();
    Verwijsronde.naar("RIEC", route, werk, engine).werkAf();
    assertThat(vraag(Werkbank.PROCESMANAGER, "RIEC", "0631110003")).isTrue();
    werk.voerUit(
        """
        insert into embargo (id, casus_id, reden, namens, gelegd_door, gelegd_op, herzien_op)
        select gen_random_uuid(), id, 'proef', 'proef', 'proef', now(), current_date from casus where nummer = '%s'
        """
            .formatted(route.casus()));
    assertThat(vraag(Werkbank.PROCESMANAGER, "RIEC", "0631110003")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twente-partner-politie",
        "enschede-aandachtsfunctionaris",
        "twente-procesmanager",
        "drenthe-partner-riec",
        "beheerder"
      })
  void nobodyElseMayAskTheKenniscentrum(String gebruiker) {
    assertThat(stel(gebruiker, "KENNISCENTRUM", "0631110001").status()).isEqualTo(403);
  }

  @Test
  void theKenniscentrumIsNotAskedByOneOfItsOwnAndFaultsAreNamed() {
    Api.Antwoord fout =
        werk.api(RIEC).post("/api/v1/hitvragen", Map.of("regio", "twente", "bij", "POLITIE"));
    assertThat(fout.status()).isEqualTo(422);
    assertThat(fout.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactlyInAnyOrder("bij", "kenmerken", "aanleiding");
  }

  private Route met(String nummer) {
    return werk.meldAls(
        Werkbank.AANDACHTSFUNCTIONARIS,
        Antwoorden.met(
            Antwoorden.melding(Antwoorden.VEILIG),
            Map.of("kenmerken", List.of(Map.of("soort", "TELEFOON", "waarde", nummer)))));
  }

  private Boolean vraag(String gebruiker, String bij, String kenmerk) {
    return stel(gebruiker, bij, kenmerk).inhoud().path("bekend").asBoolean();
  }

  private Api.Antwoord stel(String gebruiker, String bij, String kenmerk) {
    return werk.api(gebruiker)
        .post(
            "/api/v1/hitvragen",
            Map.of(
                "regio",
                "twente",
                "bij",
                bij,
                "kenmerken",
                List.of(kenmerk),
                "aanleiding",
                "Controle van een bedrijf."));
  }

  private List<String> gelogd(Route route) {
    return JdbcClient.create(werk.eigenaar())
        .sql(
            "select doel from verwerking where doel like 'Hit/no-hit%' and casussen @> array(select id from casus where nummer = ?)")
        .param(route.casus())
        .query(String.class)
        .list();
  }
}
