package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Partnersysteem;
import nl.meldroute.verwijzing.link.Linksleutels;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page behind the link in an e-mail, as a partner without an account uses it. */
@Meldroutetest
class AntwoordlinkTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Linksleutels sleutels;
  @Autowired private Environment omgeving;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeEach
  void partnerLeestMail() {
    werk.voerUit(Partnersysteem.MET_MAIL);
  }

  @AfterEach
  void partnerLeestTakenlijst() {
    werk.voerUit(Partnersysteem.AFGESLOTEN);
    ClockUtil.reset();
  }

  @Test
  void theLinkAloneTellsThatThereIsAReferralAndNothingOfIt() {
    Verwijsronde ronde = verzonden();
    HttpResponse<String> pagina = haal(ronde);
    assertThat(pagina.statusCode()).isEqualTo(200);
    assertThat(pagina.body())
        .contains("Aandachtsfunctionaris mensenhandel Enschede", "Koninklijke Marechaussee")
        .doesNotContain("Xandra", "Verzonnen", "00000099", ronde.route().casus(), "Uitbuiting:")
        .doesNotContain("Ja, wij nemen dit over");
    assertThat(pagina.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(kop -> assertThat(kop).contains("no-store"));
    ronde.moet("VERZONDEN");

    assertThat(stuur(ronde, Map.of("stap", "ontvangen")).body())
        .contains("De afzender weet dat u de verwijzing hebt ontvangen");
    ronde.moet("ONTVANGEN");
    String geweigerd =
        stuur(ronde, Map.of("stap", "beantwoorden", "besluit", "GEACCEPTEERD")).body();
    assertThat(geweigerd).contains("Deze code klopt niet").doesNotContain("Xandra");
    ronde.moet("ONTVANGEN");
  }

  @Test
  void withTheCodeOfTheSenderOneReadsItAndTakesItOverOnce() {
    Verwijsronde ronde = verzonden();
    String code = ronde.weergave().at("/bezorging/code").asText();
    assertThat(ronde.weergave().at("/bezorging/kanaal").asText()).isEqualTo("E_MAIL");

    String gelezen = stuur(ronde, Map.of("stap", "lezen", "code", code)).body();
    assertThat(gelezen).contains("Xandra Verzonnen", "Verzonnenlaan 99", "Ja, wij nemen dit over");
    ronde.moet("ONTVANGEN");
    assertThat(
            stuur(
                    ronde,
                    Map.of(
                        "stap", "beantwoorden",
                        "code", code,
                        "besluit", "GEACCEPTEERD",
                        "toelichting", "Wij bellen morgen."))
                .body())
        .contains("Uw antwoord is verstuurd")
        .doesNotContain("Xandra");
    ronde.moet("GEACCEPTEERD");
    assertThat(ronde.weergave().path("toelichtingAntwoord").asText())
        .isEqualTo("Wij bellen morgen.");
    assertThat(ronde.werkAf().instantie()).isWaitingAtExactly("verwijzing-uitkomst");

    assertThat(haal(ronde).body()).contains("Deze verwijzing is beantwoord");
    assertThat(stuur(ronde, Map.of("stap", "lezen", "code", code)).statusCode()).isEqualTo(409);
    assertThat(ronde.weergave().at("/bezorging/code").isMissingNode()).isTrue();
  }

  @Test
  void withoutTheCodeOneMayRefuseAndSaysWhy() {
    Verwijsronde ronde = verzonden();
    Map<String, String> weigering =
        new HashMap<>(Map.of("stap", "beantwoorden", "besluit", "GEWEIGERD"));
    assertThat(stuur(ronde, weigering).body())
        .contains("Kies een reden.", "Leg uit waarom u dit niet overneemt.");
    ronde.moet("VERZONDEN");
    weigering.put("reden", "ANDER_GEBIED");
    weigering.put("toelichting", "Dit speelt elders.");
    assertThat(stuur(ronde, weigering).body()).contains("Uw antwoord is verstuurd");
    ronde.moet("GEWEIGERD");
    assertThat(ronde.instantie()).isWaitingAtExactly("verwijzing-heroverwegen");
  }

  @Test
  void afterFiveWrongCodesTheLinkIsClosedAlsoForTheRightOne() {
    Verwijsronde ronde = verzonden();
    String code = ronde.weergave().at("/bezorging/code").asText();
    for (int keer = 0; keer < 5; keer++) {
      stuur(ronde, Map.of("stap", "lezen", "code", "AAAA-AAA" + (keer + 2)));
    }
    assertThat(haal(ronde).body()).contains("te vaak een verkeerde code");
    assertThat(stuur(ronde, Map.of("stap", "lezen", "code", code)).statusCode()).isEqualTo(409);
  }

  @Test
  void aLinkThatWasMadeUpIsOldOrWithdrawnOpensNothing() {
    Verwijsronde ronde = verzonden();
    String echt = pad(ronde);
    assertThat(haal(echt.substring(0, echt.length() - 1) + "z").statusCode()).isEqualTo(404);
    assertThat(haal(echt.replace("/twente/", "/drenthe/")).statusCode()).isEqualTo(404);
    assertThat(haal("/antwoord/twente/" + sleutels.van("twente", UUID.randomUUID())).statusCode())
        .isEqualTo(404);

    ClockUtil.setCurrentTime(
        Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(31))));
    assertThat(haal(ronde).body()).contains("Deze link werkt niet meer");
    ClockUtil.reset();
    ronde
        .route()
        .door(Werkbank.AANDACHTSFUNCTIONARIS)
        .probeerActie(
            "verwijzingintrekkingen", Map.of("verwijzing", ronde.id(), "reden", "Voorbij."));
    assertThat(haal(ronde).body()).contains("ingetrokken");
  }

  private Verwijsronde verzonden() {
    Verwijsronde ronde = Verwijsronde.naar("KMAR", Verwijsronde.casus(werk), werk, engine);
    while (!ronde.status().equals("VERZONDEN")) {
      engine.getManagementService().executeJob(ronde.job().getId());
    }
    return ronde;
  }

  private String pad(Verwijsronde ronde) {
    UUID bericht =
        JdbcClient.create(werk.eigenaar())
            .sql("select id from bezorging where verwijzing_id = ?::uuid and soort = 'VERWIJZING'")
            .param(ronde.id())
            .query(UUID.class)
            .single();
    return "/antwoord/twente/" + sleutels.van("twente", bericht);
  }

  private HttpResponse<String> haal(Verwijsronde ronde) {
    return haal(pad(ronde));
  }

  private HttpResponse<String> haal(String pad) {
    return vraag(HttpRequest.newBuilder(adres(pad)).header("Accept", "text/html"));
  }

  private HttpResponse<String> stuur(Verwijsronde ronde, Map<String, String> velden) {
    Matcher token = TOKEN.matcher(haal(ronde).body());
    Map<String, String> alle = new HashMap<>(velden);
    alle.put("_csrf", token.find() ? token.group(1) : koekje());
    return vraag(
        HttpRequest.newBuilder(adres(pad(ronde)))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    alle.entrySet().stream()
                        .map(veld -> veld.getKey() + "=" + codeer(veld.getValue()))
                        .collect(Collectors.joining("&")))));
  }

  /** A page without a form left still has the token as a cookie. */
  private String koekje() {
    return ((CookieManager) browser.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream()
            .filter(koekje -> koekje.getName().equals("MELDROUTE-XSRF"))
            .map(koekje -> koekje.getValue())
            .findFirst()
            .orElse("");
  }

  private HttpResponse<String> vraag(HttpRequest.Builder vraag) {
    try {
      return browser.send(vraag.build(), BodyHandlers.ofString());
    } catch (IOException fout) {
      throw new AssertionError(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new AssertionError(fout);
    }
  }

  private URI adres(String pad) {
    return URI.create("http://localhost:" + omgeving.getProperty("local.server.port") + pad);
  }

  private static String codeer(String tekst) {
    return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
  }
}
