package nl.meldroute.dossier.wijziging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Gebeurtenissen;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Sessie;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** An open page hears that its casus changed, as long as its user may see it. */
@Meldroutetest
class WijzigingenTest {

  private static final String IK = "enschede-aandachtsfunctionaris";
  private static final String COLLEGA = "twente-procesmanager";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private final List<Gebeurtenissen> open = new ArrayList<>();
  private Route route;

  @BeforeEach
  void meld() {
    route = Route.begin(Api.als(IK, omgeving), Voorbeeld.melding());
  }

  @AfterEach
  void sluit() {
    open.forEach(Gebeurtenissen::close);
  }

  private Gebeurtenissen kijk(Sessie wie, String casus) {
    Gebeurtenissen pagina = wie.luister("/api/v1/casussen/" + casus + "/wijzigingen");
    open.add(pagina);
    return pagina;
  }

  private Gebeurtenissen kijk(Sessie wie) {
    return kijk(wie, route.casus());
  }

  private void vulAan() {
    actie("gevaarmeldingen", Map.of("toelichting", "Er staat een auto voor de deur."));
  }

  private void actie(String pad, Map<String, Object> verzoek) {
    assertThat(
            Api.als(IK, omgeving)
                .post("/api/v1/casussen/" + route.casus() + "/" + pad, verzoek)
                .status())
        .isEqualTo(204);
  }

  @Test
  void whoLooksAtACasusHearsThatItChangedAndOthersDoNot() {
    Route andere = Route.begin(Api.als(IK, omgeving), Voorbeeld.melding());
    Gebeurtenissen pagina = kijk(Sessie.van(COLLEGA, omgeving));
    Gebeurtenissen elders = kijk(Sessie.van(COLLEGA, omgeving), andere.casus());
    assertThat(pagina.status()).isEqualTo(200);
    assertThat(pagina.kop("Content-Type")).startsWith("text/event-stream");
    assertThat(pagina.kop("Cache-Control")).contains("no-store");
    assertThat(pagina.kop("Content-Security-Policy")).contains("script-src 'self'");
    vulAan();
    assertThat(pagina.volgende()).isEqualTo("gewijzigd");
    assertThat(elders.isStil()).isTrue();
  }

  @Test
  void aTaskThatIsTakenUpIsNewsToo() {
    Sessie ik = Sessie.van(IK, omgeving);
    Gebeurtenissen pagina = kijk(Sessie.van(COLLEGA, omgeving));
    // For the CSRF token of the webapps.
    String taken = "/camunda/api/engine/engine/default/task";
    ik.haal(taken + "/count");
    assertThat(
            ik.schrijf("POST", taken + "/" + route.taak() + "/claim", "{\"userId\":\"" + IK + "\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(pagina.volgende()).isEqualTo("gewijzigd");
  }

  @Test
  void nobodyLooksAtACasusThatJustCameInSoThatTellsNothing() throws Exception {
    try (var lijn = Opslag.alsToepassing(toegang).getConnection();
        var opdracht = lijn.createStatement()) {
      opdracht.execute("listen casus_gewijzigd");
      String casus =
          Api.als(IK, omgeving)
              .post("/api/v1/meldingen", Voorbeeld.melding().toString())
              .inhoud()
              .path("casus")
              .asText();
      assertThat(lijn.unwrap(PGConnection.class).getNotifications(300)).isNullOrEmpty();
      Route.begin(Api.als(IK, omgeving), Voorbeeld.melding());
      var berichten = lijn.unwrap(PGConnection.class).getNotifications(10_000);
      assertThat(berichten).as("the first task, after the jobs of " + casus).isNotEmpty();
      assertThat(berichten[0].getParameter()).matches("[0-9a-f-]{36}");
    }
  }

  @Test
  void whoMayNotSeeTheCasusHearsNothingOfIt() {
    assertThat(kijk(Sessie.van("hengelo-aandachtsfunctionaris", omgeving)).status()).isEqualTo(404);
    assertThat(kijk(Sessie.van(COLLEGA, omgeving), "C-twente-2020-000000").status()).isEqualTo(404);
    assertThat(kijk(new Sessie(omgeving)).status()).isEqualTo(401);
  }

  @Test
  void whoMayNotSeeItAnyMoreHearsThatItIsOver() {
    Gebeurtenissen pagina = kijk(Sessie.van(COLLEGA, omgeving));
    actie("afschermingen", Map.of("gebruikers", List.of(), "reden", "De pleger werkt hier."));
    assertThat(pagina.volgende()).isEqualTo("einde");
    assertThat(pagina.isOver()).isTrue();
  }

  @Test
  void itEndsWithTheSessionAndDoesNotProlongIt() {
    Sessie collega = Sessie.van(COLLEGA, omgeving);
    Gebeurtenissen pagina = kijk(collega);
    try (Opslag opslag = new Opslag(toegang)) {
      String gebruikt =
          "select max(last_access_time) from spring_session where principal_name = '%s'"
              .formatted(COLLEGA);
      long voor = opslag.aantal(gebruikt);
      vulAan();
      assertThat(pagina.volgende()).isEqualTo("gewijzigd");
      assertThat(opslag.aantal(gebruikt)).isEqualTo(voor);
    }
    collega.stuur(
        "POST",
        "/uitloggen",
        "_csrf=" + collega.koekje("MELDROUTE-XSRF"),
        "Content-Type",
        "application/x-www-form-urlencoded");
    pagina.vergeet();
    vulAan();
    assertThat(pagina.volgende()).isEqualTo("einde");
    assertThat(pagina.isOver()).isTrue();
  }

  @Test
  void withoutASessionItEndsAtOnce() {
    assertThat(
            Api.als(COLLEGA, omgeving)
                .haal("/api/v1/casussen/" + route.casus() + "/wijzigingen")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aUserHasSoManyPagesAndNoMore() {
    Sessie collega = Sessie.van("twente-zorgcoordinator", omgeving);
    for (int keer = 0; keer < Abonnementen.HOOGSTENS_PER_GEBRUIKER; keer++) {
      assertThat(kijk(collega).status()).isEqualTo(200);
    }
    assertThat(kijk(collega).status()).isEqualTo(429);
    assertThat(kijk(Sessie.van(IK, omgeving)).status()).isEqualTo(200);
    open.remove(0).close();
    vulAan();
    assertThat(open.get(0).volgende()).isEqualTo("gewijzigd");
  }

  @Test
  void whenTheDatabaseWasAwayThePageLooksAgainAndHearsAgain() {
    Gebeurtenissen pagina = kijk(Sessie.van(COLLEGA, omgeving));
    new JdbcTemplate(Opslag.alsToepassing(toegang))
        .queryForList(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = ?",
            Luisteraar.NAAM);
    assertThat(pagina.volgende()).isEqualTo("gewijzigd");
    vulAan();
    assertThat(pagina.volgende()).isEqualTo("gewijzigd");
  }
}
