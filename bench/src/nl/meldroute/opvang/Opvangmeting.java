package nl.meldroute.opvang;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.platform.database.Databasetoegang;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long it takes to judge all places of the register for somebody, by the application's own
 * account and under row-level security. Lives in this package because the statement does.
 */
public final class Opvangmeting {

  public static final int PLEKKEN = 2_000;

  private static final int OPWARMEN = 100;
  private static final int METINGEN = 500;

  private static final String VULLING =
      """
      insert into opvangplek (id, regio, naam, vorm, ligging, landelijk, partner, geslachten, leeftijd_van, leeftijd_tot, kinderen,
                              talen, toegankelijk, huisdieren, totaal, elders, uren, adres_geheim, gewijzigd_door, gewijzigd_op)
      select gen_random_uuid(), 'twente', 'Opvang ' || n,
             (array['VROUWENOPVANG', 'MAATSCHAPPELIJKE_OPVANG', 'COSM', 'OMM', 'NOODPLEK', 'CRISISOPVANG_ARBEID'])[1 + n %% 6],
             (array['EIGEN_REGIO', 'BUITEN_REGIO'])[1 + n %% 2], n %% 10 = 0, 'OPVANG',
             case n %% 3 when 0 then '{VROUW}' when 1 then '{MAN}' else '{VROUW,MAN,X}' end::text[],
             case n %% 7 when 0 then 12 else 18 end, case n %% 5 when 0 then 27 else 120 end, n %% 2 = 0,
             case n %% 4 when 0 then '{Nederlands,Pools}' else '{Nederlands}' end::text[], n %% 3 = 0, n %% 4 = 0,
             10, n %% 11, case n %% 2 when 0 then 'Kantoortijd' else '24 uur per dag' end, true, 'bench', now()
      from generate_series(1, %d) n
      """
          .formatted(PLEKKEN);

  private Opvangmeting() {}

  /**
   * @param p50 in milliseconds
   */
  public record Meting(double p50, double p95) {}

  /** Fills the database, which must be empty, and measures. */
  public static Meting meet(Databasetoegang toegang) throws SQLException {
    Flyway.configure()
        .dataSource(toegang.jdbcUrl(), toegang.eigenaar(), toegang.eigenaarWachtwoord())
        .placeholders(Map.of("app_rol", toegang.appGebruiker()))
        .load()
        .migrate();
    try (Connection eigenaar =
            DriverManager.getConnection(
                toegang.jdbcUrl(), toegang.eigenaar(), toegang.eigenaarWachtwoord());
        Statement vul = eigenaar.createStatement()) {
      vul.execute(VULLING);
      vul.execute("analyze opvangplek");
    }
    try (Connection app =
        DriverManager.getConnection(
            toegang.jdbcUrl(), toegang.appGebruiker(), toegang.appWachtwoord())) {
      app.setAutoCommit(false);
      try (Statement zet = app.createStatement()) {
        zet.execute(
            "select set_config('meldroute.regios', 'twente', true), set_config('meldroute.systeem', 'ja', true)");
      }
      Meting meting =
          meet(
              new Plekkenzoeker(
                  JdbcClient.create(new SingleConnectionDataSource(app, true)),
                  Clock.systemDefaultZone()));
      app.rollback();
      return meting;
    }
  }

  private static Meting meet(Plekkenzoeker zoeker) {
    Random kans = new Random(1);
    double[] duur = new double[METINGEN];
    for (int i = -OPWARMEN; i < METINGEN; i++) {
      Doelgroep wie = wie(kans);
      long begin = System.nanoTime();
      zoeker.zoek("twente", wie, advies(kans), i % 2 == 0, List.of());
      if (i >= 0) {
        duur[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(duur);
    return new Meting(duur[METINGEN / 2], duur[METINGEN * 95 / 100]);
  }

  private static Doelgroep wie(Random kans) {
    boolean man = kans.nextBoolean();
    int leeftijd = 15 + kans.nextInt(40);
    return new Doelgroep(
        man ? 0 : 1,
        man ? 1 + kans.nextInt(5) : 0,
        0,
        kans.nextInt(3),
        leeftijd,
        leeftijd,
        kans.nextBoolean() ? "Pools" : null,
        kans.nextInt(5) == 0,
        kans.nextInt(5) == 0);
  }

  private static Opvangadvies advies(Random kans) {
    return new Opvangadvies(
        List.of(
            regel(Opvangvorm.COSM, false),
            regel(Opvangvorm.VROUWENOPVANG, kans.nextBoolean()),
            regel(Opvangvorm.MAATSCHAPPELIJKE_OPVANG, false),
            regel(Opvangvorm.NOODPLEK, false)));
  }

  private static Opvangadvies.Regel regel(Opvangvorm vorm, boolean buitenRegio) {
    return new Opvangadvies.Regel(vorm, Partnercode.ZORGCOORDINATOR, null, buitenRegio);
  }
}
