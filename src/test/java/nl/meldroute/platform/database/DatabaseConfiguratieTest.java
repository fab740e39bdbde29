package nl.meldroute.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.meldroute.platform.StartGeweigerd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseConfiguratieTest {

  private static final String GEHEIM = "meldroute.geheim=R4x8-uitgevonden-voor-deze-test-9fK2";

  @TempDir Path tijdelijk;

  private Path map;
  private Path migraties;

  @BeforeEach
  void schrijfMigratie() throws Exception {
    map = tijdelijk.resolve("data");
    migraties = Files.createDirectory(tijdelijk.resolve("migraties"));
    Files.writeString(
        migraties.resolve("V1__proef.sql"),
        """
        CREATE TABLE proef (naam text PRIMARY KEY);
        GRANT SELECT, INSERT ON proef TO "${app_rol}";
        """);
  }

  /** Only our own wiring and Spring Boot's pool and Flyway; no settings of the product. */
  private ConfigurableApplicationContext start(Class<?> bron, String... instellingen) {
    List<String> alle = new ArrayList<>(List.of(instellingen));
    alle.add("spring.config.location=optional:classpath:/geen-instellingen/");
    alle.add("meldroute.bericht.zonder-mail=true");
    alle.add("spring.flyway.locations=filesystem:" + migraties);
    return new SpringApplicationBuilder(bron)
        .web(WebApplicationType.NONE)
        .run(alle.stream().map(i -> "--" + i).toArray(String[]::new));
  }

  private String[] ingebouwd() {
    return new String[] {GEHEIM, "meldroute.ingebouwde-database=true", "meldroute.data-map=" + map};
  }

  private String[] extern(Databasetoegang t) {
    return new String[] {
      GEHEIM,
      "spring.datasource.url=" + t.jdbcUrl().replaceFirst("\\?.*", ""),
      "spring.datasource.username=" + t.appGebruiker(),
      "spring.datasource.password=" + t.appWachtwoord(),
      "spring.flyway.user=" + t.eigenaar(),
      "spring.flyway.password=" + t.eigenaarWachtwoord()
    };
  }

  @Test
  void startDeIngebouwdeDatabaseEersteEnStoptHaarAlsLaatste() {
    Sluiting sluiting;
    try (ConfigurableApplicationContext context = start(MetSluiting.class, ingebouwd())) {
      sluiting = context.getBean(Sluiting.class);
      controleerRollenEnPool(context);
      assertThat(map.resolve("postgres/postmaster.pid")).exists();
    }
    assertThat(sluiting.antwoord).isEqualTo(1);
    assertThat(map.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void neemtEenEigenDatabaseServerZoalsSpringBootDatDoet() {
    try (ConfigurableApplicationContext context =
        start(Proef.class, extern(Testdatabase.nieuw()))) {
      assertThat(context.getBeansOfType(IngebouwdeDatabase.class)).isEmpty();
      controleerRollenEnPool(context);
    }
  }

  private static void controleerRollenEnPool(ConfigurableApplicationContext context) {
    HikariDataSource pool = context.getBean(HikariDataSource.class);
    assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
    JdbcClient app = JdbcClient.create(pool);
    assertThat(app.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("meldroute_app");
    assertThat(
            app.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'proef'")
                .query(String.class)
                .single())
        .isEqualTo("meldroute_eigenaar");
    app.sql("INSERT INTO proef VALUES ('Zeer Geheim')").update();
    assertThatThrownBy(() -> app.sql("INSERT INTO proef VALUES ('Zeer Geheim')").update())
        .rootCause()
        .hasMessageContaining("proef_pkey")
        .hasMessageNotContaining("Zeer Geheim");
    assertThatThrownBy(() -> app.sql("DROP TABLE proef").update()).isNotNull();
  }

  @Test
  void stoptDeIngebouwdeDatabaseOokAlsDeStartDaarnaMislukt() {
    assertThatThrownBy(() -> start(MetKapotteBean.class, ingebouwd())).hasRootCauseMessage("kapot");
    assertThat(map.resolve("postgres")).exists();
    assertThat(map.resolve("postgres/postmaster.pid")).doesNotExist();
    Datamapslot.neem(Datamap.open(map)).close();
  }

  @Test
  void weigertTeStartenZonderDatabaseEnToontAlleenDeMelding(CapturedOutput uitvoer) {
    assertThatThrownBy(() -> start(Proef.class, GEHEIM)).isInstanceOf(StartGeweigerd.class);
    assertThat(uitvoer)
        .contains("APPLICATION FAILED TO START")
        .contains("Er is geen database ingesteld (spring.datasource.url)")
        .contains("docs/beheer/installatie.md")
        .doesNotContain("\tat ");
  }

  @Test
  void weigertTeStartenMetEenDemogeheimVoordatErEenDatabaseIs() {
    String[] instellingen = ingebouwd();
    instellingen[0] = "meldroute.geheim=" + Productiecontrole.DEMO_GEHEIM;
    assertThatThrownBy(() -> start(Proef.class, instellingen))
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining("van de demo");
    assertThat(map).doesNotExist();
  }

  @Test
  void weigertEenToepassingsrolMetTeVeelRechten(CapturedOutput uitvoer) {
    Databasetoegang t = Testdatabase.nieuw();
    String[] instellingen = {
      GEHEIM,
      "spring.datasource.url=" + t.jdbcUrl(),
      "spring.datasource.username=" + t.eigenaar(),
      "spring.datasource.password=" + t.eigenaarWachtwoord(),
      "spring.flyway.enabled=false"
    };
    assertThatThrownBy(() -> start(Proef.class, instellingen))
        .hasRootCauseInstanceOf(StartGeweigerd.class);
    assertThat(uitvoer).contains("meldroute_eigenaar van de toepassing heeft te veel rechten");
  }

  @Configuration(proxyBeanMethods = false)
  @Import(DatabaseConfiguratie.class)
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  static class Proef {}

  /** Asks the database something at the very end, as an engine does that finishes its work. */
  static final class Sluiting implements AutoCloseable {
    private final DataSource database;
    private Integer antwoord;

    Sluiting(DataSource database) {
      this.database = database;
    }

    @Override
    public void close() {
      antwoord = JdbcClient.create(database).sql("SELECT 1").query(Integer.class).single();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Proef.class)
  static class MetSluiting {
    @Bean
    Sluiting sluiting(DataSource database) {
      return new Sluiting(database);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Proef.class)
  static class MetKapotteBean {
    @Bean
    Object kapot(DataSource database) {
      throw new IllegalStateException("kapot");
    }
  }
}
