package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.meldroute.Api;
import nl.meldroute.api.Gebeurtenissen;
import nl.meldroute.api.Kindproduct;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.platform.database.Testdatabase;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one database behind a reverse proxy. One is killed while people work in Tasklist and
 * on our pages; they go on with what their browser has, and nothing is lost.
 */
class TweeKnooppuntenTest {

  private static final String GEBRUIKER = "enschede-aandachtsfunctionaris";
  private static final String MOTOR = "/camunda/api/engine/engine/default";

  private final Databasetoegang toegang = Testdatabase.nieuw();

  @Test
  void whoIsAtWorkWhenANodeIsKilledGoesOnAtTheOtherWithoutSigningIn() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Path logboeken = Files.createDirectories(Path.of("target", "knooppunten")).toAbsolutePath();
    try (Browser browser = Browser.start();
        BrowserContext venster = browser.nieuweSessie();
        // Both at once on an empty database: each waits for its turn to fill it.
        Kindproduct eerste = Kindproduct.knooppunt(logboeken, toegang);
        Kindproduct tweede = Kindproduct.knooppunt(logboeken, toegang);
        Verdeler verdeler = Verdeler.voor(List.of(eerste, tweede))) {
      eerste.wachtTotGezond();
      tweede.wachtTotGezond();
      Sessie collega = Sessie.van(GEBRUIKER, verdeler.adres());
      String inBrowser = meld(collega, Voorbeeld.melding());
      String zonderBrowser = meld(collega, zonderGegevens());
      String taak = taak(collega, zonderBrowser);
      assertThat(taak(collega, inBrowser)).isNotEqualTo(taak);

      Takenlijst lijst = Takenlijst.van(GEBRUIKER, venster, verdeler.adres());
      lijst.open("Mijn groepen", inBrowser, "Signaal bespreken");
      lijst.pakOp();
      lijst.vul("bespreking", "Half verhaal, straks verder.");
      assertThat(lijst.scherm().getByText("Concept bewaard")).isVisible();

      assertThat(collega.haal(MOTOR + "/task/count").statusCode()).isEqualTo(200);
      lukt(collega, "POST", MOTOR + "/task/" + taak + "/claim", "{\"userId\":\"%s\"}");
      lukt(
          collega,
          "PUT",
          "/api/v1/taken/" + taak + "/concept",
          "{\"bespreking\":\"Ook half verteld\"}");

      aChangeOnOneNodeIsHeardOnTheOther(collega, tweede, zonderBrowser);
      eerste.dood();

      // The page that was open goes on: saving, choosing and completing.
      lijst.vul("bespreking", "Besproken met de melder.");
      lijst.kies("zorg", "Ja");
      lijst.rondAf();

      assertThat(
              inhoud(collega, "/api/v1/taken/" + taak + "/formulier")
                  .at("/concept/gegevens/bespreking")
                  .asText())
          .isEqualTo("Ook half verteld");
      lukt(collega, "POST", MOTOR + "/task/" + taak + "/unclaim", "{}");
      lukt(
          collega,
          "POST",
          "/api/v1/taken/" + taak + "/afronding",
          """
          {"bespreking": "Besproken met de melder", "vormen": ["ARBEID"],
           "leeftijdscategorie": "MEERDERJARIG", "zorg": "JA"}
          """);
      assertThat(status(collega, inBrowser)).isEqualTo("VERRIJKEN");
      assertThat(status(collega, zonderBrowser)).isEqualTo("VERRIJKEN");

      signingOutCountsEverywhere(collega, tweede);
    }
  }

  /** The proxy sends what this colleague does to the first node. */
  private static void aChangeOnOneNodeIsHeardOnTheOther(
      Sessie collega, Kindproduct andere, String casus) {
    Sessie regio = Sessie.van("twente-procesmanager", andere.adres());
    try (Gebeurtenissen pagina = regio.luister("/api/v1/casussen/" + casus + "/wijzigingen")) {
      assertThat(pagina.status()).isEqualTo(200);
      pagina.vergeet();
      lukt(
          collega,
          "POST",
          "/api/v1/casussen/" + casus + "/gevaarmeldingen",
          "{\"toelichting\":\"Er staat een auto voor de deur.\"}");
      assertThat(pagina.volgende()).isEqualTo("gewijzigd");
    }
  }

  private void signingOutCountsEverywhere(Sessie collega, Kindproduct over) {
    try (Opslag opslag = new Opslag(toegang)) {
      String vraag = "select count(*) from spring_session where principal_name = ?";
      long sessies = opslag.aantal(vraag, GEBRUIKER);
      collega.stuur(
          "POST",
          "/uitloggen",
          "_csrf=" + collega.koekje("MELDROUTE-XSRF"),
          "Content-Type",
          "application/x-www-form-urlencoded");
      assertThat(opslag.aantal(vraag, GEBRUIKER)).isEqualTo(sessies - 1);
    }
    assertThat(collega.haal("/api/v1/taken").statusCode()).isEqualTo(401);
    assertThat(over.isGezond()).isTrue();
  }

  /**
   * Nothing that could link it to the other melding, which would be one more question to answer.
   */
  private static ObjectNode zonderGegevens() {
    ObjectNode melding = Voorbeeld.melding();
    for (String lijst : List.of("slachtoffers", "vermoedelijkePlegers", "locaties", "kenmerken")) {
      melding.putArray(lijst);
    }
    return melding;
  }

  private static String meld(Sessie collega, ObjectNode melding) {
    var antwoord = collega.schrijf("POST", "/api/v1/meldingen", melding.toString());
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    return json(antwoord.body()).path("casus").asText();
  }

  /** The route gets there by jobs, of which nobody says on which node they run. */
  private static String taak(Sessie collega, String casus) {
    for (int keer = 0; keer < 300; keer++) {
      String taak = inhoud(collega, "/api/v1/taken?casus=" + casus).at("/0/id").asText();
      if (!taak.isEmpty()) {
        return taak;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("Geen taak voor " + casus);
  }

  private static void lukt(Sessie collega, String methode, String pad, String json) {
    var antwoord = collega.schrijf(methode, pad, json.replace("%s", GEBRUIKER));
    assertThat(antwoord.statusCode()).as("%s: %s", pad, antwoord.body()).isEqualTo(204);
  }

  private static String status(Sessie collega, String casus) {
    return inhoud(collega, "/api/v1/casussen/" + casus).path("status").asText();
  }

  private static JsonNode inhoud(Sessie collega, String pad) {
    var antwoord = collega.haal(pad);
    assertThat(antwoord.statusCode()).as("%s: %s", pad, antwoord.body()).isEqualTo(200);
    return json(antwoord.body());
  }

  private static JsonNode json(String tekst) {
    try {
      return Api.JSON.readTree(tekst);
    } catch (IOException fout) {
      throw new AssertionError(tekst, fout);
    }
  }
}
