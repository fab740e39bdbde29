package nl.meldroute.platform.sessie;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Sessie;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions stand in the database, and nothing in them is worth stealing a password for. */
@Meldroutetest
class SessiesTest {

  private static final String WACHTWOORD = "bijna-goed-wachtwoord";

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;
  @Autowired private JdbcIndexedSessionRepository sessies;

  @Test
  void noSessionHoldsAPasswordNotEvenAWrongOne() {
    Sessie sessie = new Sessie(omgeving);
    sessie.haal("/melden");
    sessie.haal("/inloggen");
    var antwoord =
        sessie.stuur(
            "POST",
            "/inloggen",
            "username=niemand-met-deze-naam&password="
                + WACHTWOORD
                + "&_csrf="
                + sessie.koekje("MELDROUTE-XSRF"),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(antwoord.headers().firstValue("Location").orElse("")).contains("error");
    try (Opslag opslag = new Opslag(toegang)) {
      assertThat(opslag.aantal("select count(*) from spring_session_attributes")).isPositive();
      assertThat(
              opslag.aantal(
                  "select count(*) from spring_session_attributes where position(?::text::bytea in attribute_bytes) > 0",
                  WACHTWOORD))
          .isZero();
    }
  }

  @Test
  void anExpiredSessionIsOverAndIsCleanedUp() {
    Sessie sessie = Sessie.van("hengelo-wijkcoach", omgeving);
    assertThat(sessie.haal("/api/v1/taken").statusCode()).isEqualTo(200);
    try (Opslag opslag = new Opslag(toegang)) {
      String vraag =
          "select count(*) from spring_session where principal_name = 'hengelo-wijkcoach'";
      assertThat(opslag.aantal(vraag)).isEqualTo(1);
      opslag
          .vraag()
          .sql(
              "update spring_session set last_access_time = 0, expiry_time = 1 where principal_name = 'hengelo-wijkcoach'")
          .update();
      assertThat(sessie.haal("/api/v1/taken").statusCode()).isEqualTo(401);
      sessies.cleanUpExpiredSessions();
      assertThat(opslag.aantal(vraag)).isZero();
    }
  }
}
