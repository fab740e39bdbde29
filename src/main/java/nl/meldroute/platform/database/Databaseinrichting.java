package nl.meldroute.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Roles, database and rights in the built-in server. Runs at every start and changes only what
 * differs, so a crash halfway heals at the next start.
 */
final class Databaseinrichting {

  static final String EIGENAAR = "meldroute_eigenaar";
  static final String APP = "meldroute_app";

  private static final String WERKROL =
      " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION";

  private final int poort;
  private final Geheimen geheimen;

  Databaseinrichting(int poort, Geheimen geheimen) {
    this.poort = poort;
    this.geheimen = geheimen;
  }

  Databasetoegang richtIn(String database) throws SQLException {
    try (Connection c = alsBeheerder("postgres")) {
      rol(c, EIGENAAR, geheimen.eigenaar());
      rol(c, APP, geheimen.app());
      if (!bestaat(c, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
        voerUit(c, "CREATE DATABASE " + database + " OWNER " + EIGENAAR + " TEMPLATE template0");
      }
      voerUit(
          c,
          "REVOKE ALL ON DATABASE postgres, template1, " + database + " FROM PUBLIC",
          "GRANT CONNECT ON DATABASE " + database + " TO " + APP);
    }
    try (Connection c = alsBeheerder(database)) {
      voerUit(
          c,
          "ALTER SCHEMA public OWNER TO " + EIGENAAR,
          "REVOKE ALL ON SCHEMA public FROM PUBLIC",
          "GRANT USAGE ON SCHEMA public TO " + APP,
          "CREATE EXTENSION IF NOT EXISTS pg_trgm");
    }
    return new Databasetoegang(
        jdbcUrl(database), APP, geheimen.app(), EIGENAAR, geheimen.eigenaar());
  }

  private static void rol(Connection c, String naam, String wachtwoord) throws SQLException {
    if (!bestaat(c, "SELECT 1 FROM pg_roles WHERE rolname = '" + naam + "'")) {
      voerUit(c, "CREATE ROLE " + naam + WERKROL);
    }
    voerUit(c, "ALTER ROLE " + naam + WERKROL);
    // The driver hashes: the password itself never travels to the server.
    c.unwrap(PGConnection.class).alterUserPassword(naam, wachtwoord.toCharArray(), "scram-sha-256");
  }

  private static boolean bestaat(Connection c, String vraag) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet r = s.executeQuery(vraag)) {
      return r.next();
    }
  }

  private static void voerUit(Connection c, String... opdrachten) throws SQLException {
    try (Statement s = c.createStatement()) {
      for (String opdracht : opdrachten) {
        s.execute(opdracht);
      }
    }
  }

  private Connection alsBeheerder(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database), Postgresserver.BEHEERDER, geheimen.beheerder());
  }

  /** Without the server's detail, which quotes the values of the row at fault. */
  private String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false"
        .formatted(poort, database);
  }
}
