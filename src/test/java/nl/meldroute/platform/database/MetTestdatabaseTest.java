package nl.meldroute.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
    classes = DatabaseConfiguratieTest.Proef.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.config.location=optional:classpath:/geen-instellingen/",
      "spring.flyway.locations="
    })
@MetTestdatabase
class MetTestdatabaseTest {

  @Autowired private DataSource database;
  @Autowired private Databasetoegang toegang;

  @Test
  void geeftDeContextEenEigenDatabaseOpDeGedeeldeServer() {
    JdbcClient app = JdbcClient.create(database);
    assertThat(app.sql("SELECT current_user").query(String.class).single())
        .isEqualTo(toegang.appGebruiker());
    assertThat(toegang.jdbcUrl())
        .contains(app.sql("SELECT current_database()").query(String.class).single())
        .isNotEqualTo(Testdatabase.nieuw().jdbcUrl());
  }
}
