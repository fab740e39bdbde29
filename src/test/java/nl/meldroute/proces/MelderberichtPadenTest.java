package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Staff and a reporter who stays unknown write to each other under the code of the report ({@code
 * bpmn/melderbericht.bpmn}), and the reporter hears what was promised.
 */
@Meldroutetest
class MelderberichtPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("melderbericht");

  private static final String REACTIES = "/api/v1/openbaar/meldingen/reacties";
  private static final Map<String, Object> VRAAG = Map.of("vraag", "Op welke dagen ziet u dit?");
  private static final Instant NU = Instant.parse("2026-11-23T10:00:00Z");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  private String code;

  @BeforeEach
  void theClockStandsStill() {
    ClockUtil.setCurrentTime(Date.from(NU));
    werk.voerUit("delete from openbaar_teller");
  }

  @AfterEach
  void theClockRunsAgain() {
    ClockUtil.reset();
    werk.voerUit("delete from openbaar_teller");
  }

  /** A report of a citizen to Enschede; the first step is done by the region. */
  private Route meld(Map<String, Object> contact) {
    Map<String, Object> melding =
        Antwoorden.met(
            Map.of(
                "taal", "bg",
                "gemeente", "Enschede",
                "overMij", false,
                "omschrijving", "Zeven mensen slapen in de keuken van een restaurant.",
                "gevaar", Antwoorden.VEILIG),
            contact);
    Api.Antwoord bewijs = Api.anoniem(omgeving).post("/api/v1/openbaar/meldingen", melding);
    assertThat(bewijs.status()).as(bewijs.tekst()).isEqualTo(201);
    code = bewijs.inhoud().path("volgcode").asText();
    Route route = new Route(engine, omgeving, werk.nummers(code));
    new Proces(engine).werkAf(route.melding());
    return route.door(Werkbank.PROCESMANAGER);
  }

  private JsonNode status() {
    return Api.anoniem(omgeving)
        .post("/api/v1/openbaar/meldingen/status", Map.of("volgcode", code))
        .inhoud();
  }

  private Api.Antwoord reageer(String tekst, Map<String, Object> gevaar, String... koppen) {
    return Api.anoniem(omgeving)
        .post(REACTIES, Map.of("volgcode", code, "tekst", tekst, "gevaar", gevaar), koppen);
  }

  private void verstrijkt(Route route, Duration tijd) {
    ClockUtil.setCurrentTime(Date.from(NU.plus(tijd)));
    new Proces(engine).werkAf(route.melding());
  }

  @Test
  void aQuestionWaitsUnderTheCodeAndItsAnswerComesToWhoAskedAndIntoTheCasus() {
    Route route = meld(Map.of()).actie("meldervragen", VRAAG);
    assertThat(status().path("vraag").asText()).isEqualTo(VRAAG.get("vraag"));
    assertThat(route.probeerActie("meldervragen", VRAAG).status()).isEqualTo(409);
    assertThat(route.taken("melderreactie-bekijken")).isEmpty();

    String sleutel = "antwoord-" + code;
    for (int keer = 0; keer < 2; keer++) {
      assertThat(reageer("На петък.", Antwoorden.VEILIG, "Idempotency-Key", sleutel).status())
          .isEqualTo(204);
    }
    new Proces(engine).werkAf(route.melding());
    assertThat(status().has("vraag")).isFalse();
    JsonNode gegevens = route.gegevens("melderreactie-bekijken");
    assertThat(gegevens.path("vraag").asText()).isEqualTo(VRAAG.get("vraag"));
    assertThat(gegevens.path("reactie").asText()).isEqualTo("На петък.");
    assertThat(gegevens.path("taal").asText()).contains("Bulgaars");
    assertThat(route.gegevens("signaal-bespreken").path("omschrijving").asText())
        .contains("De melder schreef: На петък.");
    route.voltooi("melderreactie-bekijken", Map.of("toelichting", "Nagegaan bij toezicht."));
    assertThat(route.dossier().path("tijdlijn").toString()).contains("Nagegaan bij toezicht.");
    assertThat(route.taken("melderreactie-bekijken")).isEmpty();
  }

  @Test
  void aQuestionWithoutAnswerComesBackToWhoAskedAndALateAnswerIsNews() {
    Route route = meld(Map.of()).actie("meldervragen", VRAAG);
    verstrijkt(route, Duration.ofDays(7).plusMinutes(1));
    assertThat(route.gegevens("melderreactie-bekijken").path("reactie").asText())
        .contains("geen antwoord");
    route.voltooi("melderreactie-bekijken", Map.of("toelichting", "Wij gaan zo verder."));
    assertThat(status().path("vraag").asText()).isEqualTo(VRAAG.get("vraag"));

    assertThat(reageer("Pas nu gezien.", Antwoorden.VEILIG).status()).isEqualTo(204);
    new Proces(engine).werkAf(route.melding());
    assertThat(route.gegevens("melderreactie-bekijken").path("reactie").asText())
        .isEqualTo("Pas nu gezien.");
  }

  @Test
  void whatAReporterAddsIsReadByAHumanAndDangerInItStartsTheAcuteBranch() {
    Route route = meld(Map.of());
    assertThat(reageer("Zij wordt nu geslagen.", Antwoorden.ACUUT).status()).isEqualTo(204);
    new Proces(engine).werkAf(route.melding());
    assertThat(route.taken("direct-contact-opnemen")).isNotEmpty();
    assertThat(route.gegevens("melderreactie-bekijken").path("vraag").asText())
        .contains("schreef zelf");
  }

  @Test
  void aDayThatWasPromisedIsNotForgottenAndTheCodeSaysThatThereIsWork() {
    Route route = meld(Map.of());
    verstrijkt(route, Duration.ofDays(4));
    assertThat(route.taken("melder-bijpraten")).isEmpty();
    verstrijkt(route, Duration.ofDays(5).plusHours(13));
    assertThat(route.gegevens("melder-bijpraten").path("afspraak").asText())
        .contains("Beloofd: met de volgcode, uiterlijk 30-11-2026");
    assertThat(
            route
                .probeer(
                    "melder-bijpraten",
                    Map.of("gegeven", "JA", "wijze", "TELEFOON", "bereiktOp", "06 00000098"))
                .inhoud()
                .at("/fouten/0/melding")
                .asText())
        .contains("de melder is anoniem");
    route.voltooi("melder-bijpraten", Map.of("gegeven", "JA", "wijze", "VOLGCODE"));
    assertThat(status().path("bericht").asText()).isEqualTo("NOG_BEZIG");
    verstrijkt(route, Duration.ofDays(6));
    assertThat(route.taken("melder-bijpraten")).as("once").isEmpty();
  }

  @Test
  void whatTheCodeTellsInTheEndIsWhatTheTableAllowsAndNeverWhatStaffWrote() {
    Route route = meld(Map.of()).besproken("NEE");
    assertThat(route.gegevens("terugkoppelen").path("afspraak").asText())
        .contains("Vertel alleen dat de melding is ontvangen en gelezen.");
    route.teruggekoppeld();
    assertThat(status().path("bericht").asText()).isEqualTo("ALLEEN_ONTVANGST");
    route.afgesloten();
    assertThat(status().path("stand").asText()).isEqualTo("AFGEROND");
    assertThat(status().toString()).doesNotContain("gemeente");

    Api.Antwoord teLaat = reageer("Nog iets.", Antwoorden.VEILIG);
    assertThat(teLaat.status()).isEqualTo(409);
    assertThat(teLaat.tekst()).doesNotContain(route.casus()).contains("Doe een nieuwe melding");
    assertThat(route.probeerActie("meldervragen", VRAAG).status()).isEqualTo(409);
  }

  @Test
  void whatIsNotSafeForAReporterIsRefusedWhenFeedbackIsGiven() {
    Route route =
        meld(Map.of(
                "contact",
                Map.of(
                    "telefoon", "06 00000098",
                    "veilig", "JA",
                    "van", "12:00",
                    "tot", "17:00")))
            .besproken("NEE");
    // Eleven o'clock: not yet.
    assertThat(route.gegevens("terugkoppelen").path("afspraak").asText())
        .contains("bellen mag nu niet", "tussen 12:00 en 17:00 uur")
        .doesNotContain("00000098");
    Map<String, Object> gebeld =
        Map.of(
            "gegeven", "JA", "wijze", "TELEFOON", "bereiktOp", "06 00000098", "inhoud", "Gebeld.");
    assertThat(fout(route, gebeld)).isEqualTo("contactOp");
    ClockUtil.setCurrentTime(Date.from(NU.plus(Duration.ofHours(2))));
    assertThat(route.gegevens("terugkoppelen").path("afspraak").asText()).contains("06 00000098");

    route.actie(
        "contactafspraken",
        Map.of(
            "verboden", List.of("E_MAIL_ZONDER_INHOUD"),
            "nooit", "+31 6 00000098",
            "toelichting", "De partner neemt op."));
    assertThat(fout(route, gebeld)).isEqualTo("bereiktOp");
    assertThat(
            fout(
                route,
                Antwoorden.met(
                    gebeld, Map.of("wijze", "E_MAIL_ZONDER_INHOUD", "bereiktOp", "a@b.example"))))
        .isEqualTo("wijze");
    assertThat(fout(route, Antwoorden.met(gebeld, Map.of("contactOp", "2999-01-01T00:00:00Z"))))
        .isEqualTo("contactOp");
    assertThat(
            route
                .probeerActie(
                    "contactafspraken",
                    Map.of("verboden", List.of("ROOKSEIN"), "van", "9", "toelichting", "x"))
                .inhoud()
                .path("fouten")
                .findValuesAsText("veld"))
        .containsExactlyInAnyOrder("van", "verboden");
    route.teruggekoppeld().afgesloten();
  }

  private static String fout(Route route, Map<String, Object> antwoord) {
    return route.probeer("terugkoppelen", antwoord).inhoud().at("/fouten/0/veld").asText();
  }
}
