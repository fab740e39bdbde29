package nl.meldroute.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Verbandvulling;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.platform.database.IngebouwdeDatabase;
import org.flywaydb.core.Flyway;

/**
 * How long it takes to compare one casus with all others of its region, and how that grows. Takes
 * the folder for a scratch database, and numbers of kenmerken to measure at other sizes; with
 * {@code plan} behind it also prints the query plans.
 */
public final class Verbandenmeting {

  static final List<Integer> AANTALLEN = List.of(10_000, 1_000_000);
  private static final int OPWARMEN = 50;
  private static final int METINGEN = 500;

  /**
   * One row of the outcome.
   *
   * @param gemiddeldTreffers how many likenesses came back, on average
   */
  public record Meting(
      String wat, int kenmerken, double p50, double p95, double gemiddeldTreffers) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %s, %,d kenmerken | p50 %.2f ms | p95 %.2f ms | %.1f treffers |",
          wat,
          kenmerken,
          p50,
          p95,
          gemiddeldTreffers);
    }
  }

  private final Databasetoegang toegang;

  Verbandenmeting(Databasetoegang toegang) {
    this.toegang = toegang;
  }

  public static void main(String[] argumenten)
      throws SQLException, IOException, InterruptedException {
    boolean plan = Arrays.asList(argumenten).contains("plan");
    List<Integer> aantallen =
        Arrays.stream(argumenten)
            .skip(1)
            .filter(argument -> argument.matches("\\d+"))
            .map(Integer::valueOf)
            .toList();
    try (IngebouwdeDatabase database = IngebouwdeDatabase.start(Path.of(argumenten[0]))) {
      new Verbandenmeting(database.toegang())
          .meet(aantallen.isEmpty() ? AANTALLEN : aantallen, plan)
          .forEach(System.out::println);
    }
  }

  /** Fills the database, which must be empty, and measures at each size. */
  public List<Meting> meet(List<Integer> aantallen, boolean plan)
      throws SQLException, IOException, InterruptedException {
    List<Meting> metingen = new ArrayList<>();
    try (Connection eigenaar =
            DriverManager.getConnection(
                toegang.jdbcUrl(), toegang.eigenaar(), toegang.eigenaarWachtwoord());
        Connection app =
            DriverManager.getConnection(
                toegang.jdbcUrl(), toegang.appGebruiker(), toegang.appWachtwoord())) {
      Flyway.configure()
          .dataSource(toegang.jdbcUrl(), toegang.eigenaar(), toegang.eigenaarWachtwoord())
          .placeholders(Map.of("app_rol", toegang.appGebruiker()))
          .load()
          .migrate();
      Verbandvulling vulling = new Verbandvulling(eigenaar);
      for (int aantal : aantallen) {
        long begin = System.nanoTime();
        vulling.vul(aantal);
        System.out.printf(
            "%,d kenmerken na %d s%n", aantal, (System.nanoTime() - begin) / 1_000_000_000);
        zetContext(app);
        metingen.add(verbanden(app, vulling, aantal));
        metingen.add(zoeken(app, eigenaar, vulling, aantal));
        app.rollback();
        if (plan) {
          toonPlan(eigenaar, vulling.willekeurige());
        }
      }
    }
    return metingen;
  }

  private static void zetContext(Connection app) throws SQLException {
    app.setAutoCommit(false);
    try (Statement zet = app.createStatement()) {
      zet.execute(
          "select set_config('meldroute.regios', 'twente,drenthe', true), set_config('meldroute.systeem', 'ja', true)");
    }
  }

  private static Meting verbanden(Connection app, Verbandvulling vulling, int aantal)
      throws SQLException {
    try (PreparedStatement vraag =
        app.prepareStatement("select nummer, reden, sterkte, afdruk from zoek_verbanden(?)")) {
      return meet(
          "verbanden zoeken", aantal, vraag, () -> vraag.setObject(1, vulling.willekeurige()));
    }
  }

  private static Meting zoeken(
      Connection app, Connection eigenaar, Verbandvulling vulling, int aantal) throws SQLException {
    try (PreparedStatement naam =
            eigenaar.prepareStatement("select naam from betrokkene where casus_id = ? limit 1");
        PreparedStatement vraag =
            app.prepareStatement("select zoek_casussen(?, array['%' || ? || '%'], '{}')")) {
      return meet(
          "zoeken op naam",
          aantal,
          vraag,
          () -> {
            naam.setObject(1, vulling.willekeurige());
            try (ResultSet gevonden = naam.executeQuery()) {
              gevonden.next();
              vraag.setString(1, gevonden.getString(1));
              vraag.setString(2, gevonden.getString(1));
            }
          });
    }
  }

  private interface Voorbereiding {
    void doe() throws SQLException;
  }

  private static Meting meet(
      String wat, int aantal, PreparedStatement vraag, Voorbereiding voorbereiding)
      throws SQLException {
    double[] duur = new double[METINGEN];
    long treffers = 0;
    for (int i = -OPWARMEN; i < METINGEN; i++) {
      voorbereiding.doe();
      long begin = System.nanoTime();
      int gevonden = 0;
      try (ResultSet rijen = vraag.executeQuery()) {
        while (rijen.next()) {
          gevonden++;
        }
      }
      if (i >= 0) {
        duur[i] = (System.nanoTime() - begin) / 1e6;
        treffers += gevonden;
      }
    }
    Arrays.sort(duur);
    return new Meting(
        wat, aantal, duur[METINGEN / 2], duur[METINGEN * 95 / 100], (double) treffers / METINGEN);
  }

  /** The plan inside the function shows only as auto_explain or with its text; here its text. */
  private static void toonPlan(Connection eigenaar, UUID casus) throws SQLException {
    String tekst;
    try (Statement vraag = eigenaar.createStatement();
        ResultSet rij =
            vraag.executeQuery("select prosrc from pg_proc where proname = 'zoek_verbanden'")) {
      rij.next();
      tekst = rij.getString(1).replace("p_casus", "'" + casus + "'::uuid");
    }
    eigenaar.setAutoCommit(false);
    try (Statement vraag = eigenaar.createStatement()) {
      vraag.execute(
          "select set_config('meldroute.regios', 'twente,drenthe', true), set_config('meldroute.systeem', 'ja', true)");
      vraag.execute("set local enable_seqscan = off");
      vraag.execute("set local enable_hashjoin = off");
      vraag.execute("set local enable_mergejoin = off");
      vraag.execute("set local jit = off");
      try (ResultSet rijen = vraag.executeQuery("explain (analyze, buffers) " + tekst)) {
        while (rijen.next()) {
          System.out.println(rijen.getString(1));
        }
      }
    }
    eigenaar.rollback();
    eigenaar.setAutoCommit(true);
  }
}
