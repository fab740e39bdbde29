package nl.meldroute.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import nl.meldroute.platform.StartGeweigerd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RolcontroleTest {

  @TempDir static Path map;

  private static IngebouwdeDatabase database;
  private static String beheerderWachtwoord;

  @BeforeAll
  static void start() throws Exception {
    database = IngebouwdeDatabase.start(Datamap.open(map), Testdatabase.PROGRAMMA, false);
    Properties geheimen = new Properties();
    try (Reader in = Files.newBufferedReader(map.resolve("geheimen.properties"))) {
      geheimen.load(in);
    }
    beheerderWachtwoord = geheimen.getProperty("beheerder");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void controleer(String gebruiker, String wachtwoord) {
    new Rolcontrole(new DriverManagerDataSource(database.jdbcUrl(), gebruiker, wachtwoord))
        .afterPropertiesSet();
  }

  private static void alsBeheerder(String sql) throws Exception {
    Vraag.als(database.jdbcUrl(), Postgresserver.BEHEERDER, beheerderWachtwoord, sql);
  }

  @Test
  void laatDeEigenRolDoor() {
    assertThatCode(() -> controleer(database.appGebruiker(), database.appWachtwoord()))
        .doesNotThrowAnyException();
  }

  @Test
  void weigertDeEigenaarEnDeBeheerder() {
    assertThatThrownBy(() -> controleer(database.eigenaar(), database.eigenaarWachtwoord()))
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining("is eigenaar")
        .hasMessageContaining("mag tabellen");
    assertThatThrownBy(() -> controleer(Postgresserver.BEHEERDER, beheerderWachtwoord))
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining("SUPERUSER");
  }

  @ParameterizedTest
  @CsvSource({
    "ALTER ROLE proef BYPASSRLS, BYPASSRLS",
    "ALTER ROLE proef CREATEROLE, CREATEROLE",
    "GRANT postgres TO proef, SUPERUSER",
    "GRANT meldroute_eigenaar TO proef WITH INHERIT FALSE, is eigenaar",
    "GRANT CREATE ON SCHEMA public TO proef, mag tabellen",
    "CREATE TABLE t (); ALTER TABLE t OWNER TO proef, is eigenaar"
  })
  void weigertEenRolDieEenRechtTeVeelHeeft(String recht, String melding) throws Exception {
    alsBeheerder("CREATE ROLE proef LOGIN PASSWORD 'proef'");
    try {
      alsBeheerder("GRANT CONNECT ON DATABASE meldroute TO proef");
      assertThatCode(() -> controleer("proef", "proef")).doesNotThrowAnyException();
      alsBeheerder(recht);
      assertThatThrownBy(() -> controleer("proef", "proef"))
          .isInstanceOf(StartGeweigerd.class)
          .hasMessageContaining("proef")
          .hasMessageContaining(melding);
    } finally {
      alsBeheerder("DROP OWNED BY proef; DROP ROLE proef");
    }
  }
}
