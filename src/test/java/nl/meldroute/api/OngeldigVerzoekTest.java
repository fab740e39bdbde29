package nl.meldroute.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.database.Databasetoegang;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Bad input on every other call: a problem in Dutch, nothing stored, never a failure of ours. */
@Meldroutetest
class OngeldigVerzoekTest {

  private static final String PROEF = "/api/v1/beslistabellen/acuut-gevaar/proefberekeningen";
  private static final String ZOEK = "/api/v1/casussen/zoekopdrachten";
  private static final String LANG = "x".repeat(5000);

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private Opslag opslag;
  private Api medewerker;

  @BeforeEach
  void open() {
    opslag = new Opslag(toegang);
    medewerker = Api.als("enschede-aandachtsfunctionaris", omgeving);
  }

  @AfterEach
  void sluit() {
    opslag.close();
  }

  static Stream<Arguments> lijstvragen() {
    Stream<Arguments> getallen =
        Stream.of("pagina", "grootte")
            .flatMap(
                naam ->
                    Stream.of(
                            "0",
                            "-1",
                            "1.5",
                            "abc",
                            "1e3",
                            "99999999999",
                            "2147483648",
                            " ",
                            "١",
                            LANG)
                        .map(waarde -> Arguments.of(naam, waarde)));
    Stream<Arguments> codes =
        Stream.of("status", "vorm")
            .flatMap(
                naam ->
                    Stream.of("ONZIN", "gemeld", "", "' OR 1=1 --", "<b>", LANG)
                        .map(waarde -> Arguments.of(naam, waarde)));
    return Stream.concat(getallen, codes);
  }

  @ParameterizedTest
  @MethodSource("lijstvragen")
  void aWrongQuestionToTheListOfCasussenIsNamed(String naam, String waarde) {
    Antwoord antwoord =
        weiger(422, () -> medewerker.haal("/api/v1/casussen?" + vraag(naam, waarde)));
    assertThat(Weigering.velden(antwoord)).containsExactly(naam);
  }

  @ParameterizedTest
  @MethodSource("lijstvragen")
  void aWrongPageOfTheListOfTasksIsNamed(String naam, String waarde) {
    if (naam.equals("pagina") || naam.equals("grootte")) {
      Antwoord antwoord =
          weiger(422, () -> medewerker.haal("/api/v1/taken?" + vraag(naam, waarde)));
      assertThat(Weigering.velden(antwoord)).containsExactly(naam);
    }
  }

  @Test
  void allWrongQuestionsAreNamedAtOnce() {
    Antwoord antwoord =
        weiger(422, () -> medewerker.haal("/api/v1/casussen?status=x&vorm=y&pagina=0&grootte=101"));
    assertThat(Weigering.velden(antwoord))
        .containsExactlyInAnyOrder("status", "vorm", "pagina", "grootte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gemeente", "eigenaar"})
  void whatNoCasusHasFindsNothing(String naam) {
    for (String waarde :
        List.of("Nergens", "' OR '1'='1", "%", "\0", "<script>", "\ud83d\ude00", LANG)) {
      Antwoord antwoord = medewerker.haal("/api/v1/casussen?" + vraag(naam, waarde));
      if (waarde.equals("\0")) {
        Weigering.problem(400, antwoord);
      } else {
        assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
        assertThat(antwoord.inhoud()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soort", "casus"})
  void whatNoTaskHasFindsNothing(String naam) {
    for (String waarde : List.of("nergens", "' OR '1'='1", "%", "\0", "${1+1}", LANG)) {
      Antwoord antwoord = medewerker.haal("/api/v1/taken?" + vraag(naam, waarde));
      if (waarde.equals("\0")) {
        Weigering.problem(400, antwoord);
      } else {
        assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
        assertThat(antwoord.inhoud()).isEmpty();
      }
    }
  }

  static Stream<String> onbekendeAdressen() {
    return Stream.of(
            "M-twente-2026-999999",
            "bestaat-niet",
            "%20",
            "%27%20OR%201=1--",
            "%3Cscript%3E",
            "%F0%9F%98%80",
            "0",
            "-1",
            "null",
            "*",
            "${1+1}".replace("$", "%24").replace("{", "%7B").replace("}", "%7D"),
            LANG)
        .flatMap(
            id ->
                Stream.of(
                    "GET /api/v1/meldingen/" + id,
                    "GET /api/v1/casussen/" + id,
                    "GET /api/v1/taken/" + id + "/formulier",
                    "PUT /api/v1/taken/" + id + "/concept",
                    "POST /api/v1/taken/" + id + "/afronding",
                    "POST /api/v1/beslistabellen/" + id + "/proefberekeningen"));
  }

  @ParameterizedTest
  @MethodSource("onbekendeAdressen")
  void whatDoesNotExistIsNotFound(String vraag) {
    String[] deel = vraag.split(" ", 2);
    Antwoord antwoord =
        weiger(404, () -> stuur(deel[0], deel[1], deel[0].equals("GET") ? null : "{}"));
    assertThat(antwoord.inhoud().path("detail").asText()).startsWith("Geen ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "a%00b",
        "%0A",
        "%0d%0aSet-Cookie:x",
        "..%2f..%2fetc",
        "%2e%2e%2f",
        ";x=1",
        "%25",
        "%2525",
        "%c3",
        "%5c",
        "%7f",
        "%e2%80%a8"
      })
  void oddCharactersInAnAddressAreRefused(String id) {
    for (String pad : List.of("/api/v1/meldingen/", "/api/v1/casussen/", "/api/v1/taken/")) {
      Antwoord antwoord = medewerker.haal(pad + id + (pad.contains("taken") ? "/formulier" : ""));
      assertThat(antwoord.status()).as(pad + id).isBetween(400, 404);
    }
  }

  static Stream<String> adressenMetInhoud() {
    return Stream.of("POST " + ZOEK, "POST " + PROEF, "PUT concept", "POST afronding");
  }

  @ParameterizedTest
  @MethodSource("adressenMetInhoud")
  void aBodyThatIsNoObjectInJsonIsRefused(String vraag) {
    String[] deel = adres(vraag).split(" ", 2);
    SoftAssertions alle = new SoftAssertions();
    for (String inhoud :
        List.of(
            "",
            "{",
            "null",
            "[]",
            "[[]]",
            "12",
            "true",
            "\"tekst\"",
            "{} {}",
            "{'a':1}",
            "{\"a\":1,\"a\":2}",
            "\0",
            "[".repeat(50_000),
            "{\"a\":".repeat(50_000))) {
      alle.assertThatCode(() -> weiger(400, () -> stuur(deel[0], deel[1], inhoud)))
          .as(inhoud.length() > 20 ? inhoud.substring(0, 20) : inhoud)
          .doesNotThrowAnyException();
    }
    alle.assertAll();
  }

  @ParameterizedTest
  @MethodSource("adressenMetInhoud")
  void anotherCharsetOrKindOfContentIsRefused(String vraag) {
    String[] deel = adres(vraag).split(" ", 2);
    byte[] latijn = "{\"tekst\":\"één\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] breed = "{\"tekst\":\"één\"}".getBytes(StandardCharsets.UTF_16);
    SoftAssertions alle = new SoftAssertions();
    alle.assertThatCode(() -> weiger(400, () -> medewerker.stuur(deel[0], deel[1], latijn)))
        .as("latin")
        .doesNotThrowAnyException();
    alle.assertThatCode(() -> weiger(400, () -> medewerker.stuur(deel[0], deel[1], breed)))
        .as("utf-16")
        .doesNotThrowAnyException();
    for (String soort :
        List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=iso-8859-1",
            "application/x-www-form-urlencoded")) {
      alle.assertThatCode(
              () ->
                  weiger(
                      415, () -> medewerker.stuur(deel[0], deel[1], latijn, "Content-Type", soort)))
          .as(soort)
          .doesNotThrowAnyException();
    }
    alle.assertAll();
  }

  @ParameterizedTest
  @MethodSource("adressenMetInhoud")
  void fiveMegabytesAreTooLarge(String vraag) {
    String[] deel = adres(vraag).split(" ", 2);
    weiger(413, () -> stuur(deel[0], deel[1], "{\"a\":\"" + "a".repeat(5 * 1024 * 1024) + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"zoekterm\":\"\"}",
        "{\"zoekterm\":\"   \"}",
        "{\"zoekterm\":null}",
        "{\"zoekterm\":\"a\\u0000b\"}"
      })
  void aSearchWithoutATermIsRefused(String opdracht) {
    assertThat(Weigering.velden(weiger(422, () -> medewerker.post(ZOEK, opdracht))))
        .containsExactly("zoekterm");
  }

  @Test
  void aSearchIsRefusedAtEachWrongField() {
    Antwoord antwoord =
        weiger(
            422,
            () ->
                medewerker.post(ZOEK, Map.of("zoekterm", LANG, "pagina", "x", "grootte", "1000")));
    assertThat(Weigering.velden(antwoord)).containsExactly("zoekterm", "pagina", "grootte");
    for (String opdracht :
        List.of(
            "{\"zoekterm\":[\"x\"]}",
            "{\"zoekterm\":{}}",
            "{\"zoekterm\":\"x\",\"vreemd\":1}",
            "{\"zoekterm\":\"x\",\"pagina\":[]}")) {
      Antwoord fout = medewerker.post(ZOEK, opdracht);
      Weigering.problem(fout);
      assertThat(fout.status()).isIn(400, 422);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "_",
        "\\",
        "'",
        "\"",
        "'; drop table casus; --",
        "${1}",
        "*",
        "(",
        "\ud83d\ude00",
        "ﷺ"
      })
  void aSearchTakesEachCharacterAsItIs(String term) {
    Antwoord antwoord = medewerker.post(ZOEK, Map.of("zoekterm", term + "komtnietvoor"));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    assertThat(antwoord.inhoud()).isEmpty();
    assertThat(medewerker.post(ZOEK, Map.of("zoekterm", term)).status()).isEqualTo(200);
  }

  static Stream<Arguments> proefvragen() {
    return Stream.of(
        Arguments.of("{\"regio\":\"twente\",\"invoer\":{\"vreemd\":1}}", "invoer.vreemd"),
        Arguments.of(
            "{\"invoer\":{\"levensbedreigend\":\"MISSCHIEN\"}}", "invoer.levensbedreigend"),
        Arguments.of("{\"invoer\":{\"levensbedreigend\":12}}", "invoer.levensbedreigend"),
        Arguments.of("{\"invoer\":{\"levensbedreigend\":[\"JA\"]}}", "invoer.levensbedreigend"),
        Arguments.of("{\"invoer\":{\"levensbedreigend\":{\"JA\":1}}}", "invoer.levensbedreigend"),
        Arguments.of("{\"invoer\":{\"levensbedreigend\":true}}", "invoer.levensbedreigend"),
        Arguments.of("{\"invoer\":{\"\":1}}", "invoer."));
  }

  @ParameterizedTest
  @MethodSource("proefvragen")
  void aTrialWithInputThatTheTableDoesNotKnowIsRefused(String vraag, String veld) {
    Antwoord antwoord = weiger(422, () -> medewerker.post(PROEF, vraag));
    assertThat(Weigering.velden(antwoord)).containsExactly(veld);
    assertThat(antwoord.tekst()).doesNotContain("MISSCHIEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"invoer\":[]}",
        "{\"invoer\":\"x\"}",
        "{\"invoer\":12}",
        "{\"regio\":12.5,\"invoer\":[1]}",
        "{\"regio\":{}}",
        "{\"vreemd\":1}"
      })
  void aTrialOfAnotherShapeIsRefused(String vraag) {
    Antwoord antwoord = Weigering.problem(medewerker.post(PROEF, vraag));
    assertThat(antwoord.status()).isIn(400, 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"regio\":\"atlantis\"}",
        "{\"regio\":\"\"}",
        "{\"regio\":\"\\u0000\"}",
        "{\"regio\":\"' OR 1=1\"}"
      })
  void aRegionOfSomebodyElseIsNotFound(String vraag) {
    weiger(404, () -> medewerker.post(PROEF, vraag));
  }

  @Test
  void aTrialOfNumbersAndListsIsCheckedToo() {
    String pad = "/api/v1/beslistabellen/vermoeden/proefberekeningen";
    for (String invoer :
        List.of(
            "\"vormen\":\"ARBEID\"",
            "\"vormen\":[1]",
            "\"vormen\":[null]",
            "\"aantalSignalen\":\"drie\"",
            "\"aantalSignalen\":[]",
            "\"aantalSignalen\":true")) {
      Antwoord antwoord = weiger(422, () -> medewerker.post(pad, "{\"invoer\":{" + invoer + "}}"));
      assertThat(Weigering.velden(antwoord)).hasSize(1).first().asString().startsWith("invoer.");
    }
    for (String invoer :
        List.of(
            "\"aantalSignalen\":1e400",
            "\"aantalSignalen\":-1e999999999",
            "\"aantalSignalen\":" + "9".repeat(500))) {
      assertThat(medewerker.post(pad, "{\"invoer\":{" + invoer + "}}").status())
          .as(invoer)
          .isEqualTo(422);
    }
  }

  @Test
  void aDraftThatTheDatabaseCannotKeepIsRefused() {
    String pad = "/api/v1/taken/" + taak() + "/concept";
    for (String inhoud :
        List.of("{\"a\":\"\\u0000\"}", "{\"a\\u0000\":1}", "{\"a\":[{\"b\":\"\\ud83d\"}]}")) {
      weiger(422, () -> medewerker.stuur("PUT", pad, inhoud.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  static Stream<Arguments> antwoordenOpHetFormulier() {
    Map<String, String> goed =
        Map.of(
            "bespreking",
            "\"Besproken\"",
            "vormen",
            "[\"ARBEID\"]",
            "leeftijdscategorie",
            "\"MEERDERJARIG\"",
            "zorg",
            "\"JA\"");
    return goed.keySet().stream()
        .flatMap(
            veld ->
                Stream.of(
                        "12",
                        "1.5",
                        "true",
                        "{}",
                        "{\"a\":1}",
                        "[[]]",
                        "[1]",
                        "null",
                        "\"\"",
                        "\"   \"",
                        "\"\\u0000Zeldzaamwoord\"",
                        "\"\\ud83dZeldzaamwoord\"",
                        "\"\\u0007Zeldzaamwoord\"",
                        "\"" + "Zeldzaamwoord".repeat(500) + "\"")
                    .map(
                        waarde -> {
                          Map<String, String> alles = new java.util.TreeMap<>(goed);
                          alles.put(veld, waarde);
                          return Arguments.of(
                              veld,
                              waarde.length() > 60 ? "lange tekst" : waarde,
                              alles.toString().replaceAll("(\\w+)=", "\"$1\":"));
                        }));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("antwoordenOpHetFormulier")
  void aTaskIsNotCompletedWithAWrongAnswer(String veld, String wat, String inhoud) {
    String pad = "/api/v1/taken/" + taak() + "/afronding";
    Antwoord antwoord =
        weiger(
            422, () -> medewerker.stuur("POST", pad, inhoud.getBytes(StandardCharsets.US_ASCII)));
    assertThat(Weigering.velden(antwoord))
        .isNotEmpty()
        .allSatisfy(v -> assertThat(v).startsWith(veld));
    assertThat(antwoord.tekst()).doesNotContain("Zeldzaamwoord");
  }

  @Test
  void aTaskIsNotCompletedWithoutAnswers() {
    String pad = "/api/v1/taken/" + taak() + "/afronding";
    Antwoord antwoord = weiger(422, () -> medewerker.post(pad, "{}"));
    assertThat(Weigering.velden(antwoord)).contains("bespreking", "zorg");
  }

  @Test
  void anEndlessFormGetsAShortAnswer() {
    String pad = "/api/v1/taken/" + taak() + "/afronding";
    Antwoord antwoord =
        weiger(422, () -> medewerker.post(pad, "{\"vormen\":[" + "\"x\",".repeat(200_000) + "1]}"));
    assertThat(antwoord.tekst()).hasSizeLessThan(100_000);
  }

  private String taak;

  /** A task of this user, on the form of signaal-bespreken. */
  private String taak() {
    if (taak == null) {
      taak = Route.begin(medewerker, Voorbeeld.melding()).taak();
    }
    return taak;
  }

  private String adres(String vraag) {
    return switch (vraag) {
      case "PUT concept" -> "PUT /api/v1/taken/" + taak() + "/concept";
      case "POST afronding" -> "POST /api/v1/taken/" + taak() + "/afronding";
      default -> vraag;
    };
  }

  private Antwoord stuur(String methode, String pad, String inhoud) {
    return medewerker.stuur(
        methode, pad, inhoud == null ? null : inhoud.getBytes(StandardCharsets.UTF_8));
  }

  private Antwoord weiger(int status, java.util.function.Supplier<Antwoord> vraag) {
    Map<String, Long> voor = opslag.aantallen();
    Antwoord antwoord = Weigering.problem(status, vraag.get());
    assertThat(opslag.aantallen()).isEqualTo(voor);
    return antwoord;
  }

  private static String vraag(String naam, String waarde) {
    return naam + "=" + URLEncoder.encode(waarde, StandardCharsets.UTF_8);
  }
}
