package nl.meldroute.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.meldroute.api.Opslag;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.platform.database.Testdatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How well linking finds what belongs together and leaves alone what does not, measured on pairs
 * through the narrow function of a real database, as the application's own role. Each pair has a
 * region of its own, so that it meets nothing else.
 */
class VerbandparenTest {

  private static final Logger LOG = LoggerFactory.getLogger(VerbandparenTest.class);
  private static final double GOED_GENOEG = 0.95;
  private static final String GROEP = "groep";

  private record Paar(boolean hoort, String soort, String een, String ander) {
    static Paar van(String regel) {
      List<String> delen = Arrays.stream(regel.split(";")).map(String::strip).toList();
      return new Paar("ja".equals(delen.get(0)), delen.get(1), delen.get(2), delen.get(3));
    }
  }

  private final Databasetoegang toegang = Testdatabase.nieuw();

  /** One connection for all pairs: opening one each time took longer than all the rest. */
  private final SingleConnectionDataSource app =
      new SingleConnectionDataSource(
          toegang.jdbcUrl(), toegang.appGebruiker(), toegang.appWachtwoord(), true);

  private final Opslag opslag = new Opslag(toegang);

  @AfterEach
  void sluit() {
    app.destroy();
    opslag.close();
  }

  @Test
  void findsWhatBelongsTogetherAndLeavesAloneWhatDoesNot() throws IOException {
    Flyway.configure()
        .dataSource(toegang.jdbcUrl(), toegang.eigenaar(), toegang.eigenaarWachtwoord())
        .placeholders(java.util.Map.of("app_rol", toegang.appGebruiker()))
        .load()
        .migrate();
    Dossierrij rijen = new Dossierrij(opslag.vraag());
    int gevonden = 0;
    int gemist = 0;
    int terecht = 0;
    List<Paar> fout = new ArrayList<>();
    List<Paar> paren = paren();
    for (int i = 0; i < paren.size(); i++) {
      Paar paar = paren.get(i);
      String regio = "regio" + i;
      UUID een = rijen.casus("C-een-" + i, regio, "Hier", GROEP);
      rijen.voegToe(een, paar.soort(), paar.een());
      UUID ander = rijen.casus("C-ander-" + i, regio, "Daar", "andere-groep");
      rijen.voegToe(ander, paar.soort(), paar.ander());
      boolean treffer = treffers(een, regio, GROEP) > 0;
      assertThat(treffers(ander, regio, "andere-groep") > 0)
          .as("the other way round: %s", paar)
          .isEqualTo(treffer);
      gevonden += treffer ? 1 : 0;
      terecht += treffer && paar.hoort() ? 1 : 0;
      gemist += !treffer && paar.hoort() ? 1 : 0;
      if (treffer != paar.hoort()) {
        fout.add(paar);
      }
    }
    double precisie = (double) terecht / gevonden;
    double volledigheid = (double) terecht / (terecht + gemist);
    LOG.info(
        "Verbanden: {} paren, precisie {}, volledigheid {}, fout: {}",
        paren.size(),
        "%.3f".formatted(precisie),
        "%.3f".formatted(volledigheid),
        fout);
    assertThat(paren.size()).isGreaterThanOrEqualTo(60);
    assertThat(precisie).as("precision; wrong: %s", fout).isGreaterThanOrEqualTo(GOED_GENOEG);
    assertThat(volledigheid).as("recall; wrong: %s", fout).isGreaterThanOrEqualTo(GOED_GENOEG);
  }

  private static List<Paar> paren() throws IOException {
    return new ClassPathResource("verbanden/paren.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(regel -> !regel.isBlank() && !regel.startsWith("#"))
        .map(Paar::van)
        .toList();
  }

  private long treffers(UUID casus, String regio, String groep) {
    JdbcClient database = JdbcClient.create(app);
    return new TransactionTemplate(new DataSourceTransactionManager(app))
        .execute(
            status -> {
              database
                  .sql(
                      "select set_config('meldroute.regios', ?, true), set_config('meldroute.groepen', ?, true)")
                  .params(regio, groep)
                  .query((rij, nummer) -> nummer)
                  .list();
              return database
                  .sql("select count(*) from zoek_verbanden(?)")
                  .param(casus)
                  .query(Long.class)
                  .single();
            });
  }
}
