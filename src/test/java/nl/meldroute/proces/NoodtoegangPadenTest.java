package nl.meldroute.proces;

import static nl.meldroute.proces.Werkbank.AANDACHTSFUNCTIONARIS;
import static nl.meldroute.proces.Werkbank.PROCESMANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * In an emergency somebody sees a casus that they have no part in, and somebody looks afterwards.
 */
@Meldroutetest
class NoodtoegangPadenTest {

  @RegisterExtension static final Padendekking DEKKING = Padendekking.van("noodtoegang");

  private static final String HENGELO = "hengelo-aandachtsfunctionaris";
  private static final String PRIVACY = "twente-privacy-officer";
  private static final Map<String, Object> NOOD =
      Map.of("reden", "Zij staat hier aan de balie en is in gevaar.");

  @Autowired private Werkbank werk;

  private int status(String wie, Route route) {
    return werk.api(wie).haal("/api/v1/casussen/" + route.casus()).status();
  }

  private int open(String wie, Route route) {
    return werk.api(wie).post("/api/v1/casussen/" + route.casus() + "/noodtoegang", NOOD).status();
  }

  private JsonNode taken(String wie, Route route) {
    return werk.api(wie).haal("/api/v1/taken?casus=" + route.casus()).inhoud();
  }

  private void beoordeel(Route route, String besluit) {
    String pad = "/api/v1/taken/" + taken(PRIVACY, route).at("/0/id").asText();
    JsonNode gegevens = werk.api(PRIVACY).haal(pad + "/formulier").inhoud().path("gegevens");
    assertThat(gegevens.path("wie").asText()).contains("Hengelo");
    assertThat(gegevens.path("reden").asText()).isEqualTo(NOOD.get("reden"));
    assertThat(
            werk.api(PRIVACY)
                .post(pad + "/afronding", Map.of("besluit", besluit, "toelichting", "Nagevraagd."))
                .status())
        .isEqualTo(204);
    assertThat(taken(PRIVACY, route)).isEmpty();
  }

  @Test
  void whoOpensItSeesItAtOnceAndThePrivacyOfficerLooksAfterwardsWithoutSeeingIt() {
    Route route = werk.meld(Antwoorden.VEILIG);
    assertThat(status(HENGELO, route)).isEqualTo(404);
    assertThat(open(HENGELO, route)).isEqualTo(204);
    assertThat(status(HENGELO, route)).isEqualTo(200);
    assertThat(open(HENGELO, route)).isEqualTo(409);
    assertThat(taken(HENGELO, route)).isEmpty();
    assertThat(route.dossier().path("tijdlijn").toString()).contains((String) NOOD.get("reden"));
    assertThat(taken(PRIVACY, route).findValuesAsText("soort"))
        .containsExactly("noodtoegang-beoordelen");
    assertThat(status(PRIVACY, route)).isEqualTo(404);
    beoordeel(route, "TERECHT");
    assertThat(status(HENGELO, route)).isEqualTo(200);
  }

  @Test
  void whatWasNotNeededEndsAtOnce() {
    Route route = werk.meld(Antwoorden.VEILIG);
    open(HENGELO, route);
    beoordeel(route, "ONTERECHT");
    assertThat(status(HENGELO, route)).isEqualTo(404);
    assertThat(route.dossier().path("tijdlijn").toString()).contains("was onterecht");
  }

  @Test
  void itEndsByItself() {
    Route route = werk.meld(Antwoorden.VEILIG);
    open(HENGELO, route);
    werk.voerUit(
        "update noodtoegang set sinds = now() - interval '5 hours', tot = now() - interval '1 second' where casus_id = (select id from casus where nummer = '"
            + route.casus()
            + "')");
    assertThat(status(HENGELO, route)).isEqualTo(404);
    assertThat(
            werk.api(HENGELO)
                .post("/api/v1/casussen/zoekopdrachten", Map.of("zoekterm", route.casus()))
                .inhoud())
        .isEmpty();
  }

  @Test
  void itOpensAShieldedCasusForReadingAndNotForDeciding() {
    Route route =
        werk.meld(Antwoorden.VEILIG)
            .actie("afschermingen", Map.of("gebruikers", List.of(), "reden", "x"));
    assertThat(status(PROCESMANAGER, route)).isEqualTo(404);
    assertThat(open(PROCESMANAGER, route)).isEqualTo(204);
    assertThat(status(PROCESMANAGER, route)).isEqualTo(200);
    route.door(PROCESMANAGER);
    for (Map.Entry<String, Map<String, Object>> actie :
        Map.<String, Map<String, Object>>of(
                "openstellingen", Map.of("reden", "x"),
                "afschermingen", Map.of("gebruikers", List.of(), "reden", "x"),
                "belangenconflicten", Map.of("gebruiker", AANDACHTSFUNCTIONARIS),
                "doorzettingen", Map.of("gemeente", "Borne", "reden", "x"),
                "parkeringen",
                    Map.of("reden", "ANDERS", "toelichting", "x", "herzienOp", "2999-01-01"))
            .entrySet()) {
      assertThat(route.probeerActie(actie.getKey(), actie.getValue()).status())
          .as(actie.getKey())
          .isEqualTo(403);
    }
    assertThat(
            route
                .probeerActie("gevaarmeldingen", Map.of("toelichting", "Zij wordt bedreigd."))
                .status())
        .isEqualTo(204);
  }

  @Test
  void aConflictOfInterestIsNoEmergency() {
    Route route =
        werk.meld(Antwoorden.VEILIG).actie("belangenconflicten", Map.of("gebruiker", HENGELO));
    assertThat(open(HENGELO, route)).isEqualTo(404);
    assertThat(status(HENGELO, route)).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "enschede-wijkcoach, 403",
    "twente-manager, 403",
    "twente-partner-politie, 403",
    "beheerder, 403",
    "drenthe-ketenregisseur, 404",
    "enschede-aandachtsfunctionaris, 409"
  })
  void notEverybodyMay(String wie, int verwacht) {
    Route route = werk.meld(Antwoorden.VEILIG);
    assertThat(open(wie, route)).isEqualTo(verwacht);
  }

  @Test
  void aReasonSaysWhy() {
    Route route = werk.meld(Antwoorden.VEILIG);
    Api.Antwoord antwoord =
        werk.api(HENGELO)
            .post("/api/v1/casussen/" + route.casus() + "/noodtoegang", Map.of("reden", "Nood."));
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(status(HENGELO, route)).isEqualTo(404);
  }
}
