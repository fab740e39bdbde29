package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What can happen to a casus at any moment, by whom, and what stays as it was when it may not. */
@Meldroutetest
class CasusactiesTest {

  private static final String HENGELO = "hengelo-aandachtsfunctionaris";

  @Autowired private ProcessEngine engine;
  @Autowired private Werkbank werk;

  private Route inHengelo() {
    return werk.meldAls(
            HENGELO,
            Antwoorden.met(Antwoorden.melding(Antwoorden.VEILIG), Map.of("gemeente", "Hengelo")))
        .door(HENGELO);
  }

  private int status(String gebruiker, Route route) {
    return werk.api(gebruiker).haal("/api/v1/casussen/" + route.casus()).status();
  }

  @Test
  void aCasusInTwoMunicipalitiesHasOneOwnerAndIsSeenByBoth() {
    Route enschede = werk.meld(Antwoorden.VEILIG);
    Route hengelo = inHengelo();
    assertThat(status(HENGELO, enschede)).isEqualTo(404);

    hengelo
        .door(PROCESMANAGER)
        .actie("samenvoegingen", Map.of("doel", enschede.casus(), "reden", "Zelfde busje."));

    assertThat(status(HENGELO, enschede)).isEqualTo(200);
    assertThat(status(AANDACHTSFUNCTIONARIS, enschede)).isEqualTo(200);
    JsonNode casus = enschede.dossier();
    assertThat(casus.path("gemeente").asText()).isEqualTo("Enschede");
    assertThat(casus.path("eigenaar").asText()).isEqualTo("twente-enschede-aandachtsfunctionaris");
    assertThat(casus.path("betrokkenGemeenten"))
        .extracting(JsonNode::asText)
        .containsExactly("Hengelo");
    assertThat(casus.path("meldingen"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(enschede.melding(), hengelo.melding());
    assertThat(
            werk.api(HENGELO)
                .haal("/api/v1/casussen?gemeente=Hengelo&grootte=100")
                .inhoud()
                .findValuesAsText("nummer"))
        .contains(enschede.casus());
  }

  @Test
  void aMunicipalityThatForwardsACasusGoesOnSeeingItOnlyWhenItStaysInvolved() {
    Route weg = werk.meld(Antwoorden.VEILIG);
    weg.actie("doorzettingen", Map.of("gemeente", "Hengelo", "reden", "Woont in Hengelo."));
    assertThat(status(AANDACHTSFUNCTIONARIS, weg)).isEqualTo(404);
    assertThat(status(HENGELO, weg)).isEqualTo(200);

    Route blijft = werk.meld(Antwoorden.VEILIG);
    blijft.actie(
        "doorzettingen",
        Map.of("gemeente", "Hengelo", "blijftBetrokken", true, "reden", "Werkt in Enschede."));
    assertThat(status(AANDACHTSFUNCTIONARIS, blijft)).isEqualTo(200);
    assertThat(blijft.dossier().path("betrokkenGemeenten"))
        .extracting(JsonNode::asText)
        .containsExactly("Enschede");
    assertThat(blijft.taken("signaal-bespreken")).hasSize(1);
    assertThat(werk.api(HENGELO).haal("/api/v1/taken?casus=" + blijft.casus()).inhoud()).hasSize(1);
    assertThat(werk.api().haal("/api/v1/taken?casus=" + blijft.casus()).inhoud()).isEmpty();
  }

  @Test
  void aMunicipalityThatGaveACasusAwayCanGetItBack() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route
        .actie("doorzettingen", Map.of("gemeente", "Hengelo", "reden", "Woont in Hengelo."))
        .door(HENGELO)
        .actie("doorzettingen", Map.of("gemeente", "Enschede", "reden", "Toch niet."));
    assertThat(status(HENGELO, route)).isEqualTo(404);
    route.door(AANDACHTSFUNCTIONARIS).besproken("JA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aanvullingen | {} | tekst",
        "aanvullingen | {\"tekst\": \" \", \"levensbedreigend\": \"MISSCHIEN\", \"naam\": \"x\"} | levensbedreigend naam tekst",
        "aanvullingen | {\"tekst\": 12} | tekst",
        "gevaarmeldingen | {\"toelichting\": \"\\u0000\"} | toelichting",
        "doorzettingen | {\"gemeente\": \"Zwolle\"} | reden",
        "doorzettingen | {\"gemeente\": \"Zwolle\", \"reden\": \"x\"} | gemeente",
        "doorzettingen | {\"gemeente\": \"Enschede\", \"reden\": \"x\"} | gemeente",
        "doorzettingen | {\"gemeente\": \"BUITEN_REGIO\", \"reden\": \"x\"} | gemeenteNaam",
        "doorzettingen | {\"gemeente\": \"Assen\", \"regio\": \"elders\", \"reden\": \"x\"} | regio",
        "doorzettingen | {\"gemeente\": \"Hengelo\", \"blijftBetrokken\": \"ja\", \"reden\": \"x\"} | blijftBetrokken",
        "parkeringen | {\"reden\": \"ZOMAAR\", \"herzienOp\": \"morgen\"} | herzienOp reden toelichting",
        "parkeringen | {\"reden\": \"ANDERS\", \"toelichting\": \"x\", \"herzienOp\": \"2020-01-01\"} | herzienOp",
        "parkeringen | {\"reden\": \"ANDERS\", \"toelichting\": \"x\", \"herzienOp\": \"2999-01-01\"} | herzienOp",
        "samenvoegingen | {\"doel\": \"C-twente-2020-000000\", \"reden\": \"x\"} | doel",
        "raadplegingen | {\"partner\": \"DE_BUREN\"} | partner vraag",
        "tabelversies | {\"houden\": \"graag\"} | houden reden tabel"
      })
  void badInputNamesEveryFaultAndChangesNothing(String actie, String verzoek, String velden) {
    Route route = werk.meld(Antwoorden.VEILIG);
    JsonNode dossier = route.dossier();
    Api.Antwoord antwoord =
        werk.api().post("/api/v1/casussen/" + route.casus() + "/" + actie, verzoek);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactlyInAnyOrder(velden.split(" "));
    assertThat(route.dossier()).isEqualTo(dossier);
  }

  @Test
  void aCasusIsNotJoinedWithItself() {
    Route route = werk.meld(Antwoorden.VEILIG);
    Api.Antwoord antwoord =
        route.probeerActie("samenvoegingen", Map.of("doel", route.casus(), "reden", "x"));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.tekst()).contains("deze casus zelf");
  }

  @Test
  void whatWouldBreakOffAReferralIsRefusedUntilItIsDone() {
    Route ander = werk.meld(Antwoorden.VEILIG);
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .besproken("JA")
            .verrijkt()
            .vermoedenBeoordeeld()
            .bijKenniscentrumGemeld()
            .vervolgVastgesteld();
    for (Map.Entry<String, Map<String, Object>> actie :
        Map.<String, Map<String, Object>>of(
                "samenvoegingen", Map.of("doel", ander.casus(), "reden", "x"),
                "doorzettingen", Map.of("regio", "drenthe", "gemeente", "Assen", "reden", "x"))
            .entrySet()) {
      Api.Antwoord antwoord = route.probeerActie(actie.getKey(), actie.getValue());
      assertThat(antwoord.status()).as(actie.getKey()).isEqualTo(409);
      assertThat(antwoord.tekst()).contains("verwijzing");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aanvullingen",
        "gevaarmeldingen",
        "doorzettingen",
        "parkeringen",
        "samenvoegingen",
        "tabelversies",
        "raadplegingen"
      })
  void whoMayNotSeeACasusDoesNotLearnThatItIsThere(String actie) {
    Route route = werk.meld(Antwoorden.VEILIG);
    Map<String, Map<String, Object>> verzoeken =
        Map.of(
            "aanvullingen", Map.of("tekst", "x"),
            "gevaarmeldingen", Map.of("toelichting", "x"),
            "doorzettingen", Map.of("gemeente", "Borne", "reden", "x"),
            "parkeringen", Map.of("reden", "ANDERS", "toelichting", "x", "herzienOp", "2999-01-01"),
            "samenvoegingen", Map.of("doel", "C-twente-2020-000000", "reden", "x"),
            "tabelversies", Map.of("tabel", "acuut-gevaar", "houden", true, "reden", "x"),
            "raadplegingen", Map.of("partner", "GGD", "vraag", "x"));
    for (String buitenstaander :
        List.of(HENGELO, "twente-partner-politie", "drenthe-ketenregisseur")) {
      assertThat(route.door(buitenstaander).probeerActie(actie, verzoeken.get(actie)).status())
          .as(buitenstaander)
          .isEqualTo(404);
    }
  }

  @Test
  void whoOnlyReadsACasusDoesNotDecideAboutItsCourseButMayTellOfDanger() {
    Route route = werk.meld(Antwoorden.VEILIG);
    werk.voerUit(
        "insert into casus_toegang select id, 'twente-secretaris', regio, 'proef', now() from casus where nummer = '"
            + route.casus()
            + "'");
    route.door("twente-secretaris");
    assertThat(
            route.probeerActie("doorzettingen", Map.of("gemeente", "Borne", "reden", "x")).status())
        .isEqualTo(403);
    assertThat(
            route
                .probeerActie("gevaarmeldingen", Map.of("toelichting", "Zij wordt bedreigd."))
                .status())
        .isEqualTo(204);
  }

  @Test
  void newsIsReadOnTheFormsThatFollow() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie("aanvullingen", Antwoorden.aanvulling(Antwoorden.VEILIG));
    assertThat(route.gegevens("signaal-bespreken").path("omschrijving").asText())
        .contains("restaurant", "Toegevoegd: De buurman zag vannacht een busje.");
  }

  @Test
  void theSameNewsSentTwiceIsThereOnce() {
    Route route = werk.meld(Antwoorden.VEILIG);
    for (int keer = 0; keer < 2; keer++) {
      assertThat(
              werk.api()
                  .post(
                      "/api/v1/casussen/" + route.casus() + "/aanvullingen",
                      Antwoorden.aanvulling(Antwoorden.VEILIG),
                      "Idempotency-Key",
                      "nieuws-" + route.casus())
                  .status())
          .isEqualTo(204);
    }
    assertThat(route.dossier().path("tijdlijn").findValuesAsText("soort"))
        .containsOnlyOnce("aanvulling");
  }

  @Test
  void aCasusCanKeepTheVersionOfATableByWhichItWasJudged() {
    Route houdt = werk.meld(Antwoorden.VEILIG);
    Route volgt = werk.meld(Antwoorden.VEILIG);
    houdt.actie("tabelversies", tabelversie(true));
    assertThat(houdt.probeerActie("tabelversies", tabelversie(true)).status()).isEqualTo(409);
    assertThat(volgt.probeerActie("tabelversies", tabelversie(false)).status()).isEqualTo(409);
    assertThat(houdt.dossier().path("tabelversies").findValuesAsText("naam"))
        .containsExactly("Acuut gevaar");
    assertThat(volgt.dossier().path("tabelversies")).isEmpty();

    try (Tabelvervanging nieuw = Tabelvervanging.zonderRegels(engine, "acuut-gevaar")) {
      assertThat(gevaarNaNieuws(houdt).path("geenRegel").asBoolean()).isFalse();
      assertThat(gevaarNaNieuws(volgt).path("geenRegel").asBoolean()).isTrue();

      houdt.actie("tabelversies", tabelversie(false));
      assertThat(gevaarNaNieuws(houdt).path("geenRegel").asBoolean()).isTrue();
    }
    assertThat(houdt.dossier().path("tijdlijn").findValuesAsText("soort"))
        .contains("tabelversie-gehouden", "tabelversie-losgelaten");
  }

  @Test
  void aDecisionIsToldInTheWordsOfItsTable() {
    JsonNode gevaar = gevaarNaNieuws(werk.meld(Antwoorden.VEILIG)).path("leesbaar");
    assertThat(gevaar.path("tabel").asText()).isEqualTo("Acuut gevaar");
    assertThat(gevaar.path("gegevens").findValuesAsText("antwoord"))
        .hasSameSizeAs(gevaar.path("gegevens"))
        .allMatch(antwoord -> List.of("Ja", "Nee", "Onbekend").contains(antwoord));
    assertThat(gevaar.path("gegevens").findValuesAsText("vraag"))
        .contains("Is de situatie levensbedreigend?");
    assertThat(gevaar.path("uitkomsten").findValuesAsText("antwoord"))
        .containsExactly("Geen acuut gevaar");
  }

  private static Map<String, Object> tabelversie(boolean houden) {
    return Map.of("tabel", "acuut-gevaar", "houden", houden, "reden", "Zo is het afgesproken.");
  }

  private static JsonNode gevaarNaNieuws(Route route) {
    route.actie("aanvullingen", Antwoorden.aanvulling(Antwoorden.VEILIG));
    for (JsonNode beslissing : route.dossier().path("beslissingen")) {
      if (beslissing.path("sleutel").asText().equals("acuut-gevaar")) {
        return beslissing;
      }
    }
    throw new AssertionError("Het gevaar is niet opnieuw bepaald");
  }

  @Test
  void aClosedCasusTakesNothingMore() {
    Route route = werk.meld(Antwoorden.VEILIG).besproken("NEE").teruggekoppeld().afgesloten();
    assertThat(route.probeerActie("aanvullingen", Map.of("tekst", "Nog iets.")).status())
        .isEqualTo(409);
    assertThat(route.probeerActie("gevaarmeldingen", Map.of("toelichting", "Gevaar.")).tekst())
        .contains("112");
  }

  @Test
  void newsThatSoundsMilderDoesNotTakeEarlierDangerAway() {
    Route route = werk.meld(Antwoorden.VEILIG);
    route.actie("gevaarmeldingen", Map.of("toelichting", "Zij wordt bedreigd."));
    route.actie("aanvullingen", Antwoorden.aanvulling(Antwoorden.VEILIG));
    assertThat(route.dossier().path("gevaarniveau").asText()).isEqualTo("ACUUT");
  }
}
