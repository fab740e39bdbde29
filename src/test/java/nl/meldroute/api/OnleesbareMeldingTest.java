package nl.meldroute.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A body that cannot be read as a melding at all. */
@Meldroutetest
class OnleesbareMeldingTest {

  private static final String PAD = "/api/v1/meldingen";
  private static final int VIJF_MB = 5 * 1024 * 1024;

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;
  private Map<String, Long> voor;
  private Api melder;

  @BeforeEach
  void tel() {
    opslag = new Opslag(toegang);
    voor = opslag.aantallen();
    melder = Api.als("enschede-aandachtsfunctionaris", omgeving);
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(opslag.aantallen()).isEqualTo(voor);
    opslag.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"regio\":",
        "{\"regio\":\"twente\",}",
        "{'regio':'twente'}",
        "{regio:\"twente\"}",
        "{\"aantal\":NaN}",
        "{\"aantal\":01}",
        "{\"regio\":\"twente\"} en nog iets",
        "{} {}",
        "/* uitleg */ {}",
        "{\"regio\":\"\\u00\"}",
        "{\"regio\":\"\\x\"}",
        "{\"regio\":\"een\nregel\"}",
        "{\"regio\":\"\u0000\"}",
        "null",
        "[]",
        "[{}]",
        "\"melding\"",
        "12",
        "true",
        "<melding/>",
        "regio=twente",
        "{\"regio\":\"twente\",\"regio\":\"drenthe\"}",
        "{\"melder\":{\"naam\":\"Een\",\"naam\":\"Twee\"}}"
      })
  void brokenJsonIsSaidToBeUnreadable(String inhoud) {
    Weigering.problem(400, melder.post(PAD, inhoud));
  }

  @Test
  void aFieldGivenTwiceIsRefusedEvenWhenAllElseIsRight() {
    String tweeKeer = Voorbeeld.melding().toString().replaceFirst("\\{", "{\"regio\":\"twente\",");
    Weigering.problem(400, melder.post(PAD, tweeKeer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepNestingIsRefused(String open) {
    Weigering.problem(400, melder.post(PAD, open.repeat(100_000)));
    String dicht = open.startsWith("[") ? "]" : "}";
    String diep = open.repeat(900) + (open.startsWith("[") ? "" : "1") + dicht.repeat(900);
    String melding = Voorbeeld.melding().toString();
    Antwoord antwoord =
        melder.post(PAD, melding.replaceFirst("\"signalen\":\\[]", "\"signalen\":" + diep));
    Weigering.problem(422, antwoord);
    assertThat(Weigering.velden(antwoord)).allSatisfy(v -> assertThat(v).startsWith("signalen"));
  }

  @Test
  void endlessNumbersAndNamesAreRefused() {
    Weigering.problem(400, melder.post(PAD, "{\"regio\":" + "9".repeat(100_000) + "}"));
    Weigering.problem(400, melder.post(PAD, "{\"" + "r".repeat(100_000) + "\":1}"));
    Weigering.problem(422, melder.post(PAD, "{\"regio\":1e999999999,\"gemeente\":-1e-999999999}"));
    StringBuilder velden = new StringBuilder("{");
    for (int i = 0; i < 50_000; i++) {
      velden.append("\"v").append(i).append("\":1,");
    }
    Antwoord antwoord = melder.post(PAD, velden.append("\"regio\":\"twente\"}").toString());
    Weigering.problem(422, antwoord);
    assertThat(antwoord.tekst()).hasSizeLessThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void anotherCharsetIsRefusedAlsoWhenItSaysToBeUtf8(String naam) {
    Charset charset = Charset.forName(naam);
    byte[] melding =
        Voorbeeld.melding()
            .put("omschrijving", "Café: één vrouw, geïsoleerd")
            .toString()
            .getBytes(charset);
    Weigering.problem(400, melder.stuur("POST", PAD, melding));
    Weigering.problem(
        400, melder.stuur("POST", PAD, melding, "Content-Type", "application/json;charset=utf-8"));
    Weigering.problem(
        415,
        melder.stuur("POST", PAD, melding, "Content-Type", "application/json;charset=" + naam));
  }

  @Test
  void aByteOrderMarkIsRefused() {
    byte[] melding = ("\ufeff" + Voorbeeld.melding()).getBytes(StandardCharsets.UTF_8);
    Weigering.problem(400, melder.stuur("POST", PAD, melding));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/html",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=grens",
        "application/octet-stream",
        "application/json;charset=ebcdic",
        "application/json;charset=bestaat-niet",
        "application/json;charset=''",
        "json",
        "/",
        "*/*"
      })
  void anotherKindOfContentIsRefused(String soort) {
    Antwoord antwoord =
        melder.stuur("POST", PAD, Voorbeeld.bytes(Voorbeeld.melding()), "Content-Type", soort);
    Weigering.problem(415, antwoord);
  }

  @Test
  void contentWithoutAKindIsRefused() throws Exception {
    HttpRequest vraag =
        vraag().POST(BodyPublishers.ofByteArray(Voorbeeld.bytes(Voorbeeld.melding()))).build();
    var antwoord = HttpClient.newHttpClient().send(vraag, BodyHandlers.ofString());
    assertThat(antwoord.statusCode()).isEqualTo(415);
    assertThat(antwoord.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void fiveMegabytesAreTooLarge() {
    byte[] groot = new byte[VIJF_MB];
    Arrays.fill(groot, (byte) 'a');
    Weigering.problem(413, melder.stuur("POST", PAD, groot));
    byte[] melding = Voorbeeld.bytes(Voorbeeld.melding().put("omschrijving", "a".repeat(VIJF_MB)));
    Weigering.problem(413, melder.stuur("POST", PAD, melding));
  }

  @Test
  void fiveMegabytesAreTooLargeAlsoWhenTheLengthIsNotSaid() throws Exception {
    byte[] groot = new byte[VIJF_MB];
    Arrays.fill(groot, (byte) ' ');
    HttpRequest vraag =
        vraag()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(groot)))
            .build();
    var antwoord = HttpClient.newHttpClient().send(vraag, BodyHandlers.ofString());
    assertThat(antwoord.statusCode()).isEqualTo(413);
    assertThat(antwoord.body()).contains("te groot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void meldingenAreNotChangedOrTakenAway(String methode) {
    byte[] melding = Voorbeeld.bytes(Voorbeeld.melding());
    Weigering.problem(405, melder.stuur(methode, PAD, melding));
    Weigering.problem(405, melder.stuur(methode, PAD + "/M-twente-2026-000001", melding));
  }

  private HttpRequest.Builder vraag() {
    String wie =
        Base64.getEncoder()
            .encodeToString(
                "enschede-aandachtsfunctionaris:demo".getBytes(StandardCharsets.US_ASCII));
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + omgeving.getProperty("local.server.port") + PAD))
        .header("Authorization", "Basic " + wie);
  }
}
