package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Sessie;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** Signing in with the account of one's own organisation, against a real OpenID Connect server. */
@Meldroutetest
@ExtendWith(OutputCaptureExtension.class)
class OrganisatieaanmeldingTest {

  private static final String INLOGGEN = "/inloggen/met/organisatie";
  private static final String TAKEN = "/api/v1/taken";
  private static final String ENSCHEDE = "twente-enschede-aandachtsfunctionaris";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private final String persoon = UUID.randomUUID().toString();

  @Test
  void whoSignsInGoesToTheProviderWithAProofOfTheirOwn() {
    String adres = kop(new Sessie(omgeving).haal(INLOGGEN), "Location");
    assertThat(adres)
        .startsWith(Identiteitsserver.uitgever() + "/authorize")
        .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "ui_locales=nl")
        .contains("scope=openid%20profile")
        .doesNotContain("prompt");
    assertThat(kop(new Sessie(omgeving).haal(INLOGGEN + "?ander=ja"), "Location"))
        .contains("prompt=login");
  }

  @Test
  void thePageToSignInOffersBothWays() {
    assertThat(new Sessie(omgeving).haal("/inloggen").body())
        .contains("Inloggen met het account van uw organisatie", "Gebruikersnaam", INLOGGEN);
    assertThat(Sessie.van("enschede-wijkcoach", omgeving).haal(TAKEN).statusCode()).isEqualTo(200);
  }

  @Test
  void oneSignInCountsForOurPagesTheTaskListAndTheApi() throws IOException {
    Route route =
        Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    Sessie sessie = aangemeld("Noor", "Verzonnen", ENSCHEDE);
    assertThat(sessie.haal("/").body()).contains("Noor Verzonnen");
    assertThat(sessie.haal("/api/v1/casussen/" + route.casus()).statusCode()).isEqualTo(200);
    assertThat(sessie.haal("/camunda/api/engine/engine/default/task/" + route.taak()).statusCode())
        .isEqualTo(200);
    JsonNode wie = Api.JSON.readTree(sessie.haal("/camunda/api/admin/auth/user/default").body());
    assertThat(wie.path("userId").asText()).isEqualTo(persoon);
    assertThat(wie.path("authorizedApps").toString())
        .contains("tasklist")
        .doesNotContain("cockpit");
  }

  @Test
  void aColleagueOfAnotherMunicipalitySeesNothingOfTheCasus() {
    Route route =
        Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    Sessie sessie = aangemeld("Sem", "Verzonnen", "twente-hengelo-aandachtsfunctionaris");
    assertThat(sessie.haal("/api/v1/casussen/" + route.casus()).statusCode()).isEqualTo(404);
  }

  @Test
  void theEngineKnowsTheNameAndTheGroupsAndNoPassword() {
    aangemeld("Noor", "Verzonnen", ENSCHEDE, "twente-hengelo-wijkcoach");
    assertThat(account()).containsExactly("Noor|Verzonnen|{SHA-512}geen");
    assertThat(groepen()).containsExactly(ENSCHEDE, "twente-hengelo-wijkcoach");
    for (String wachtwoord : List.of("", "null", "demo", persoon)) {
      assertThat(
              Api.anoniem(omgeving)
                  .stuur("GET", TAKEN, null, "Authorization", basic(persoon + ":" + wachtwoord))
                  .status())
          .isEqualTo(401);
    }
  }

  @Test
  void whatChangedAtTheProviderChangesHereAtTheNextSignIn() {
    aangemeld("Noor", "Verzonnen", ENSCHEDE, "twente-hengelo-wijkcoach");
    aangemeld("Noor", "Nieuwenaam", ENSCHEDE, "twente-procesmanager");
    assertThat(account()).containsExactly("Noor|Nieuwenaam|{SHA-512}geen");
    assertThat(groepen()).containsExactly(ENSCHEDE, "twente-procesmanager");
  }

  @Test
  void whoLostTheLastGroupIsOutAndStandsInForNobody() {
    aangemeld("Noor", "Verzonnen", ENSCHEDE);
    Sessie sessie = new Sessie(omgeving);
    assertThat(terug(sessie, Identiteitsserver.claims("Noor", "Verzonnen")))
        .endsWith("/inloggen/geen-rol");
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(401);
    assertThat(account()).hasSize(1);
    assertThat(groepen()).isEmpty();
  }

  @Test
  void withoutARoleThereIsAClearPageAndNothingElse(CapturedOutput logboek) {
    Sessie sessie = new Sessie(omgeving);
    String claims =
        Identiteitsserver.claims(
            "Fleur",
            "Verzonnen",
            "camunda-admin",
            "twente-bestaat-niet",
            "twente-systeem",
            "Team van Fleur Verzonnen");
    assertThat(terug(sessie, claims)).endsWith("/inloggen/geen-rol");
    HttpResponse<String> pagina = sessie.haal("/inloggen/geen-rol");
    assertThat(pagina.statusCode()).isEqualTo(403);
    assertThat(pagina.body()).contains("U hebt nog geen rol").doesNotContain("Fleur");
    for (String pad : List.of(TAKEN, "/camunda/api/engine/engine/default/task")) {
      assertThat(sessie.haal(pad).statusCode()).isEqualTo(401);
    }
    assertThat(account()).isEmpty();
    assertThat(logboek.getAll()).contains("4 value(s)").doesNotContain("Fleur");
  }

  @Test
  void theGroupsOfTheEngineItselfCannotBeClaimed() {
    aangemeld("Noor", "Verzonnen", "beheerder", "camunda-admin", "twente-bestaat-niet");
    assertThat(groepen()).containsExactly("beheerder");
  }

  @Test
  void whatAProviderCallsAGroupCanStandForOneOfOurs() {
    aangemeld("Noor", "Verzonnen", "9f1c-groep-in-entra");
    assertThat(groepen()).containsExactly("twente-hengelo-wijkcoach");
  }

  @Test
  void nobodyTakesOverAnAccountOfOurOwn() {
    for (String eigen : List.of("beheerder", "twente-procesmanager")) {
      Sessie sessie = new Sessie(omgeving);
      URI antwoord =
          Identiteitsserver.meldAan(
              kop(sessie.haal(INLOGGEN), "Location"),
              eigen,
              Identiteitsserver.claims("Mees", "Verzonnen", ENSCHEDE));
      assertThat(kop(sessie.haal(pad(antwoord)), "Location")).endsWith("/inloggen?mislukt");
      assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(401);
      assertThat(sessie.haal("/inloggen?mislukt").body()).contains("niet gelukt");
    }
    try (Opslag opslag = new Opslag(toegang)) {
      assertThat(opslag.aantal("select count(*) from act_id_user where first_ = 'Mees'")).isZero();
    }
  }

  @Test
  void aMailAddressDoesNotBecomeAUserId() throws IOException {
    Sessie sessie = new Sessie(omgeving);
    URI antwoord =
        Identiteitsserver.meldAan(
            kop(sessie.haal(INLOGGEN), "Location"),
            "noor.verzonnen@gemeente.example",
            Identiteitsserver.claims("Noor", "Verzonnen", ENSCHEDE));
    assertThat(kop(sessie.haal(pad(antwoord)), "Location")).doesNotContain("mislukt");
    // The webapps know somebody from the second call on.
    sessie.haal("/camunda/api/engine/engine/default/task/count");
    HttpResponse<String> wie = sessie.haal("/camunda/api/admin/auth/user/default");
    assertThat(Api.JSON.readTree(wie.body()).path("userId").asText())
        .as("%s: %s", wie.statusCode(), wie.body())
        .matches("p-[0-9a-f]{32}");
  }

  @Test
  void twoTabsThatSignInForTheFirstTimeAtOnceBothComeIn() {
    String claims = Identiteitsserver.claims("Noor", "Verzonnen", ENSCHEDE);
    List<CompletableFuture<String>> tabs =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> terug(new Sessie(omgeving), claims)))
            .limit(4)
            .toList();
    assertThat(tabs).allSatisfy(tab -> assertThat(tab.join()).doesNotContain("mislukt"));
    assertThat(groepen()).containsExactly(ENSCHEDE);
  }

  @Test
  void afterSigningInThePageThatWasAskedForOpens() {
    Sessie sessie = new Sessie(omgeving);
    sessie.haal("/camunda/app/tasklist/default/");
    sessie.haal("/camunda/api/engine/engine/default/task");
    assertThat(terug(sessie, Identiteitsserver.claims("Noor", "Verzonnen", ENSCHEDE)))
        .endsWith("/camunda/app/tasklist/default/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?code=verzonnen&state=verzonnen",
        "?error=access_denied&state=verzonnen",
        "?error=%0a%0dNoor%20Verzonnen&state=verzonnen"
      })
  void anAnswerThatNobodyAskedForBringsNobodyIn(String antwoord, CapturedOutput logboek) {
    Sessie sessie = new Sessie(omgeving);
    sessie.haal(INLOGGEN);
    assertThat(kop(sessie.haal("/inloggen/terug/organisatie" + antwoord), "Location"))
        .endsWith("/inloggen?mislukt");
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(401);
    assertThat(logboek.getAll()).doesNotContain("Noor");
  }

  @Test
  void aCodeOfAnotherBrowserBringsNobodyIn() {
    Sessie ander = new Sessie(omgeving);
    URI antwoord =
        Identiteitsserver.meldAan(
            kop(ander.haal(INLOGGEN), "Location"),
            persoon,
            Identiteitsserver.claims("Noor", "Verzonnen", ENSCHEDE));
    Sessie sessie = new Sessie(omgeving);
    sessie.haal(INLOGGEN);
    assertThat(kop(sessie.haal(pad(antwoord)), "Location")).endsWith("/inloggen?mislukt");
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(401);
  }

  @Test
  void whoSignsOutIsSignedOutAtTheProviderToo() {
    Sessie sessie = aangemeld("Noor", "Verzonnen", ENSCHEDE);
    HttpResponse<String> antwoord =
        sessie.stuur(
            "POST",
            "/uitloggen",
            "_csrf=" + sessie.koekje("MELDROUTE-XSRF"),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(antwoord.statusCode()).isEqualTo(200);
    assertThat(kop(antwoord, "Refresh"))
        .startsWith("0;url=" + Identiteitsserver.uitgever() + "/endsession?id_token_hint=ey")
        .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost", "inloggen%3Flogout");
    assertThat(antwoord.body()).contains("U bent uitgelogd").doesNotContain("Noor");
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(401);
    assertThat(sessie.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutInTheTaskListSendsTheBrowserToTheProviderToo() {
    Sessie sessie = aangemeld("Noor", "Verzonnen", ENSCHEDE);
    sessie.haal("/camunda/api/engine/engine/default/task/count");
    HttpResponse<String> antwoord =
        sessie.schrijf("POST", "/camunda/api/admin/auth/user/default/logout", "");
    assertThat(antwoord.statusCode()).isEqualTo(204);
    assertThat(kop(antwoord, "X-Meldroute-Verder"))
        .startsWith(Identiteitsserver.uitgever() + "/endsession?id_token_hint=ey");
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(401);
  }

  @Test
  void whoIsSignedOutAtTheProviderIsOutHereOfAllScreens() {
    Sessie kantoor = aangemeldBij("kantoor");
    Sessie thuis = aangemeldBij("thuis");
    Sessie eigen = Sessie.van("enschede-wijkcoach", omgeving);
    kantoor.haal("/camunda/api/engine/engine/default/task/count");

    assertThat(bericht(Identiteitsserver.afmelding(persoon, Map.of("sid", "kantoor"))))
        .isEqualTo(200);
    assertThat(kantoor.haal(TAKEN).statusCode()).isEqualTo(401);
    assertThat(kantoor.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    assertThat(thuis.haal(TAKEN).statusCode()).isEqualTo(200);

    assertThat(bericht(Identiteitsserver.afmelding(persoon, Map.of()))).isEqualTo(200);
    assertThat(thuis.haal(TAKEN).statusCode()).isEqualTo(401);
    assertThat(eigen.haal(TAKEN).statusCode()).isEqualTo(200);
  }

  @Test
  void aSignOutThatIsNotOfTheProviderOrNotForUsEndsNothing() {
    Sessie sessie = aangemeldBij("kantoor");
    Map<String, Object> goed = Identiteitsserver.AFGEMELD;
    Duration kort = Duration.ofMinutes(2);
    String client = Identiteitsserver.CLIENT;
    for (String token :
        List.of(
            "verzonnen",
            Identiteitsserver.afmelding("meldroute", client, persoon, kort, Map.of()),
            Identiteitsserver.afmelding(
                "meldroute", client, persoon, kort, Map.of("events", "verzonnen")),
            Identiteitsserver.afmelding("meldroute", "een-ander", persoon, kort, goed),
            Identiteitsserver.afmelding("vreemd", client, persoon, kort, goed),
            Identiteitsserver.afmelding("meldroute", client, persoon, Duration.ofMinutes(-5), goed),
            Identiteitsserver.afmelding(persoon, Map.of("nonce", "verzonnen")))) {
      assertThat(bericht(token)).as(token).isEqualTo(400);
    }
    assertThat(bericht(Identiteitsserver.afmelding("een-ander", Map.of()))).isEqualTo(200);
    assertThat(new Sessie(omgeving).haal(Afmeldbericht.PAD).statusCode()).isEqualTo(405);
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(200);
  }

  private int bericht(String token) {
    return new Sessie(omgeving)
        .stuur(
            "POST",
            Afmeldbericht.PAD,
            "logout_token=" + token,
            "Content-Type",
            "application/x-www-form-urlencoded")
        .statusCode();
  }

  /** Signed in, in a session of that name at the provider. */
  private Sessie aangemeldBij(String sid) {
    Sessie sessie = new Sessie(omgeving);
    terug(sessie, Identiteitsserver.json(Map.of("groups", List.of(ENSCHEDE), "sid", sid)));
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(200);
    return sessie;
  }

  @Test
  void aSessionEndsHoweverBusyItIs() {
    Sessie sessie = aangemeld("Noor", "Verzonnen", ENSCHEDE);
    assertThat(sessie.haal(TAKEN).statusCode()).isEqualTo(200);
    try {
      ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + 8 * 3_600_000L + 1_000));
      HttpResponse<String> antwoord = sessie.haal(TAKEN);
      assertThat(antwoord.statusCode()).isEqualTo(401);
      assertThat(kop(antwoord, "Content-Type")).startsWith("application/problem+json");
    } finally {
      ClockUtil.reset();
    }
    assertThat(sessie.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    assertThat(kop(sessie.haal("/camunda/app/tasklist/default/"), "Location"))
        .endsWith("/inloggen");
    assertThat(kop(sessie.haal("/melden"), "Location")).endsWith("/inloggen");
  }

  private Sessie aangemeld(String voornaam, String achternaam, String... groepen) {
    Sessie sessie = new Sessie(omgeving);
    terug(sessie, Identiteitsserver.claims(voornaam, achternaam, groepen));
    // Signing in renews the token; the next page brings the new one.
    sessie.haal("/");
    return sessie;
  }

  /** Goes to the provider and back; gives the address where that ends. */
  private String terug(Sessie sessie, String claims) {
    URI antwoord =
        Identiteitsserver.meldAan(kop(sessie.haal(INLOGGEN), "Location"), persoon, claims);
    return kop(sessie.haal(pad(antwoord)), "Location");
  }

  private static String pad(URI adres) {
    return adres.getRawPath() + "?" + adres.getRawQuery();
  }

  private static String kop(HttpResponse<String> antwoord, String naam) {
    return antwoord.headers().firstValue(naam).orElse("");
  }

  private static String basic(String wie) {
    return "Basic " + Base64.getEncoder().encodeToString(wie.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> account() {
    return vraag("select concat(first_, '|', last_, '|', pwd_) from act_id_user where id_ = ?");
  }

  private List<String> groepen() {
    return vraag("select group_id_ from act_id_membership where user_id_ = ? order by 1");
  }

  private List<String> vraag(String sql) {
    try (Opslag opslag = new Opslag(toegang)) {
      return opslag.vraag().sql(sql).param(persoon).query(String.class).list();
    }
  }
}
