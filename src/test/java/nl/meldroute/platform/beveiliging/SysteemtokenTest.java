package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Systems that come with a token of the identity provider (client credentials). */
@Meldroutetest
class SysteemtokenTest {

  private static final Map<String, Object> SYSTEEM =
      Map.of("groups", List.of("twente-systeem"), "azp", "twente-systeem");
  private static final Duration KORT = Duration.ofMinutes(5);
  private static final String MELDINGEN = "/api/v1/meldingen";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  @Test
  void aSystemReportsForItsRegionWithoutASession() {
    Antwoord antwoord = meld(Identiteitsserver.token("twente-systeem"), Voorbeeld.melding());
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(201);
    assertThat(antwoord.antwoord().headers().allValues("Set-Cookie"))
        .noneMatch(koekje -> koekje.startsWith("JSESSIONID"));
    try (Opslag opslag = new Opslag(toegang)) {
      assertThat(opslag.aantal("select count(*) from act_id_user where id_ like 'systeem-%'"))
          .as("systems hold no tasks, so nobody needs to know their names")
          .isZero();
    }
  }

  @Test
  void aSystemIsOfItsOwnRegionOnlyAndReadsNothing() {
    String drenthe = Identiteitsserver.token("drenthe-systeem");
    assertThat(meld(drenthe, Voorbeeld.melding()).status()).isBetween(400, 422);
    String melding =
        meld(Identiteitsserver.token("twente-systeem"), Voorbeeld.melding())
            .inhoud()
            .path("nummer")
            .asText();
    for (String token : List.of(drenthe, Identiteitsserver.token("twente-systeem"))) {
      assertThat(haal(MELDINGEN + "/" + melding, token).status()).isEqualTo(404);
      assertThat(haal("/api/v1/taken", token).inhoud()).isEmpty();
    }
  }

  @Test
  void aTokenOfElsewhereIsRefused() {
    geweigerd("for somebody else", token("meldroute", "een-ander", KORT, SYSTEEM));
    geweigerd("of the web client", token("meldroute", Identiteitsserver.CLIENT, KORT, SYSTEEM));
    geweigerd("of another issuer", token("vreemd", Identiteitsserver.PUBLIEK, KORT, SYSTEEM));
    geweigerd(
        "over its time",
        token("meldroute", Identiteitsserver.PUBLIEK, Duration.ofMinutes(-5), SYSTEEM));
  }

  @Test
  void aTokenThatWasTamperedWithIsRefused() {
    String[] delen = Identiteitsserver.token("twente-systeem").split("\\.");
    String ruimer = deel("{\"groups\":[\"drenthe-systeem\"],\"aud\":\"meldroute-api\"}");
    geweigerd("with other claims", delen[0] + "." + ruimer + "." + delen[2]);
    geweigerd("unsigned", deel("{\"alg\":\"none\"}") + "." + delen[1] + ".");
    geweigerd("signed with a guess", deel("{\"alg\":\"HS256\"}") + "." + delen[1] + "." + delen[2]);
    geweigerd("without a signature", delen[0] + "." + delen[1]);
    geweigerd("no token at all", "verzonnen");
  }

  @Test
  void aTokenOfAPersonOrOfNobodyBringsNobodyIn() {
    geweigerd("of a person", Identiteitsserver.token("twente-procesmanager"));
    geweigerd("of an administrator", Identiteitsserver.token("camunda-admin"));
    geweigerd(
        "without groups",
        token("meldroute", Identiteitsserver.PUBLIEK, KORT, Map.of("azp", "twente-systeem")));
  }

  @Test
  void aTokenOpensTheApiAndNoOtherDoor() {
    String token = Identiteitsserver.token("twente-systeem");
    assertThat(haal("/engine-rest/task", token).status()).isEqualTo(401);
    assertThat(haal("/camunda/api/engine/engine/default/task", token).status()).isEqualTo(401);
    assertThat(haal("/melden", token).status()).isEqualTo(302);
    assertThat(haal("/actuator/prometheus", token).status()).isIn(302, 401);
  }

  @Test
  void anAccountOfOurOwnStillComesInWithItsPassword() {
    assertThat(Api.als("twente-systeem", omgeving).post(MELDINGEN, Voorbeeld.melding()).status())
        .isEqualTo(201);
  }

  private void geweigerd(String wat, String token) {
    Antwoord antwoord = meld(token, Voorbeeld.melding());
    assertThat(antwoord.status()).as(wat).isEqualTo(401);
    assertThat(antwoord.antwoord().headers().firstValue("Content-Type").orElse(""))
        .as(wat)
        .startsWith("application/problem+json");
    assertThat(antwoord.inhoud().path("title").asText()).as(wat).isEqualTo("Niet aangemeld");
  }

  private static String token(
      String uitgever, String publiek, Duration geldig, Map<String, Object> claims) {
    return Identiteitsserver.token(uitgever, publiek, geldig, claims);
  }

  private Antwoord meld(String token, Object melding) {
    return Api.anoniem(omgeving).post(MELDINGEN, melding, "Authorization", "Bearer " + token);
  }

  private Antwoord haal(String pad, String token) {
    return Api.anoniem(omgeving).stuur("GET", pad, null, "Authorization", "Bearer " + token);
  }

  private static String deel(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
