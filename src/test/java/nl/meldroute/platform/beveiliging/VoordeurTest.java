package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Websessie;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who gets in at all, and what a forged or clever request gets. */
@Meldroutetest
class VoordeurTest {

  private static final String MELDINGEN = "/api/v1/meldingen";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/casussen",
        "/api/v1/casussen/C-twente-2026-000001",
        "/api/v1/taken",
        "/api/v1/meldformulier",
        "/api/v1/bestaat-niet",
        "/api/v1/beslistabellen/verwijzing/proefberekeningen",
        "/engine-rest",
        "/engine-rest/task",
        "/engine-rest/process-instance",
        "/engine-rest/user",
        "/engine-rest/version",
        "/engine-rest/engine",
        "/engine-rest/bestaat-niet",
        "/engine-rest/engine/default/task",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/",
        "/camunda/api/admin/auth/user/default",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/admin/setup/default/user/create"
      })
  void withoutSigningInEveryDoorIsShut(String pad) {
    Antwoord antwoord = Api.anoniem(omgeving).haal(pad);
    assertThat(antwoord.status()).isEqualTo(401);
    assertThat(antwoord.antwoord().headers().firstValue("WWW-Authenticate"))
        .as("a browser that answers a Basic challenge can be made to send forged requests")
        .isEmpty();
    assertThat(antwoord.tekst()).doesNotContain("camunda", "Exception");
    assertThat(Api.anoniem(omgeving).post(pad, "{}").status()).isIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/melden",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator",
        "/swagger-ui/index.html"
      })
  void pagesSendToTheSignIn(String pad) {
    Antwoord antwoord = Api.anoniem(omgeving).haal(pad);
    assertThat(antwoord.status()).as(antwoord.tekst()).isIn(302, 401);
    if (antwoord.status() == 302) {
      assertThat(antwoord.antwoord().headers().firstValue("Location").orElse(""))
          .endsWith("/inloggen");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
  void theEngineTellsNothingOfItsInside(String motor) {
    Websessie beheerder = Websessie.van("beheerder", omgeving);
    var storing = beheerder.haal(motor + "/history/activity-instance?firstResult=-4&maxResults=3");
    assertThat(storing.statusCode()).isEqualTo(500);
    assertThat(storing.body())
        .contains("\"message\":\"Er ging iets mis bij de dienst.", "kenmerk: ")
        .doesNotContain("ENGINE", "SQL", "OFFSET", "persistence");
    var onzin = beheerder.haal(motor + "/task?created=x");
    assertThat(onzin.statusCode()).isEqualTo(400);
    assertThat(onzin.body()).contains("Dit verzoek kan niet").doesNotContain("java");
  }

  @Test
  void aWrongPasswordIsRefusedInDutch() {
    Antwoord antwoord =
        Api.anoniem(omgeving)
            .stuur(
                "GET",
                "/api/v1/taken",
                null,
                "Authorization",
                "Basic dHdlbnRlLXBhcnRuZXItb3B2YW5nOmZvdXQ=");
    assertThat(antwoord.status()).isEqualTo(401);
    assertThat(antwoord.inhoud().path("detail").asText()).contains("Meld u aan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic %%%",
        "Basic AAAA",
        "Basic OjpA",
        "Bearer abc",
        "Digest x",
        "Basic AGE6Yg=="
      })
  void oddCredentialsAreRefused(String kop) {
    Antwoord antwoord =
        Api.anoniem(omgeving).stuur("GET", "/api/v1/taken", null, "Authorization", kop);
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(401);
  }

  @Test
  void aSessionWithoutTokenCannotWrite() {
    Sessie sessie = Sessie.van("enschede-aandachtsfunctionaris", omgeving);
    assertThat(sessie.haal("/api/v1/taken").statusCode()).isEqualTo(200);
    String melding = Voorbeeld.melding().toString();
    try (Opslag opslag = new Opslag(toegang)) {
      var voor = opslag.aantallen();
      for (String token : List.of("", "x", "00000000-0000-0000-0000-000000000000")) {
        var geweigerd =
            sessie.stuur(
                "POST",
                MELDINGEN,
                melding,
                "Content-Type",
                "application/json",
                "X-MELDROUTE-XSRF",
                token);
        assertThat(geweigerd.statusCode()).isEqualTo(403);
        assertThat(geweigerd.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/problem+json");
      }
      assertThat(
              sessie.stuur("POST", MELDINGEN, melding, "Content-Type", "text/plain").statusCode())
          .isIn(403, 415);
      assertThat(
              sessie
                  .stuur("PUT", "/api/v1/taken/x/concept", "{}", "Content-Type", "application/json")
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              sessie
                  .stuur("POST", "/engine-rest/task", "{}", "Content-Type", "application/json")
                  .statusCode())
          .isEqualTo(403);
      assertThat(opslag.aantallen()).isEqualTo(voor);
    }
    var gelukt = sessie.schrijf("POST", MELDINGEN, melding);
    assertThat(gelukt.statusCode()).as(gelukt.body()).isEqualTo(201);
    // The webapps answer a forged request by ending the session.
    assertThat(
            sessie
                .stuur(
                    "POST",
                    "/camunda/api/engine/engine/default/task",
                    "{}",
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void signingInAndOutNeedAToken() {
    Sessie vreemd = new Sessie(omgeving);
    vreemd.haal("/inloggen");
    var inloggen =
        vreemd.stuur(
            "POST",
            "/inloggen",
            "username=beheerder&password=demo",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(inloggen.statusCode()).isEqualTo(403);
    assertThat(vreemd.haal("/api/v1/taken").statusCode()).isEqualTo(401);
    Sessie sessie = Sessie.van("beheerder", omgeving);
    assertThat(
            sessie
                .stuur(
                    "POST", "/uitloggen", "", "Content-Type", "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(403);
    assertThat(sessie.haal("/api/v1/taken").statusCode()).isEqualTo(200);
  }

  @Test
  void afterSigningOutTheSessionIsGone() {
    Sessie sessie = Sessie.van("enschede-wijkcoach", omgeving);
    assertThat(sessie.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    sessie.stuur(
        "POST",
        "/uitloggen",
        "_csrf=" + sessie.koekje("MELDROUTE-XSRF"),
        "Content-Type",
        "application/x-www-form-urlencoded");
    assertThat(sessie.haal("/api/v1/taken").statusCode()).isEqualTo(401);
    assertThat(sessie.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
  }

  @Test
  void theSessionCookieIsNotForScriptsNorForOtherSites() {
    Antwoord antwoord = Api.anoniem(omgeving).haal("/melden");
    assertThat(antwoord.antwoord().headers().allValues("Set-Cookie"))
        .filteredOn(koekje -> koekje.startsWith("JSESSIONID="))
        .isNotEmpty()
        .allSatisfy(koekje -> assertThat(koekje).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin//setup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/x/../setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/setup;x=1/default/user/create",
        "/camunda/api/admin/setup/default/user/create;x=1",
        "/camunda/api/admin/SETUP/default/user/create",
        "/camunda/api/admin/setup%2fdefault/user/create",
        "/engine-rest/user/create",
        "/camunda/api/engine/engine/default/user/create"
      })
  void nobodyMakesAnAdministratorThroughTheSetupDoor(String pad) {
    String wie =
        "{\"profile\":{\"id\":\"indringer\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"indringer\"}}";
    assertThat(Api.anoniem(omgeving).post(pad, wie).status()).isBetween(400, 404);
    for (String gebruiker : List.of("twente-manager", "enschede-aandachtsfunctionaris")) {
      assertThat(Sessie.van(gebruiker, omgeving).schrijf("POST", pad, wie).statusCode())
          .as(gebruiker)
          .isBetween(400, 405);
      assertThat(Api.als(gebruiker, omgeving).post(pad, wie).status())
          .as(gebruiker)
          .isBetween(400, 405);
    }
    if (pad.contains("etup") || pad.contains("ETUP")) {
      assertThat(Sessie.van("beheerder", omgeving).schrijf("POST", pad, wie).statusCode())
          .isBetween(400, 405);
    }
    try (Opslag opslag = new Opslag(toegang)) {
      assertThat(opslag.aantal("select count(*) from act_id_user where id_ = 'indringer'"))
          .isZero();
    }
  }
}
