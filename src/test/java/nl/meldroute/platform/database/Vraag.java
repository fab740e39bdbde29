package nl.meldroute.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement to a database, in one role; answers the first value of a query. */
final class Vraag {

  private Vraag() {}

  static String alsEigenaar(Databasetoegang t, String sql) throws SQLException {
    return als(t.jdbcUrl(), t.eigenaar(), t.eigenaarWachtwoord(), sql);
  }

  static String alsApp(Databasetoegang t, String sql) throws SQLException {
    return als(t.jdbcUrl(), t.appGebruiker(), t.appWachtwoord(), sql);
  }

  static String als(String url, String gebruiker, String wachtwoord, String sql)
      throws SQLException {
    try (Connection c = DriverManager.getConnection(url, gebruiker, wachtwoord);
        Statement s = c.createStatement()) {
      if (!s.execute(sql)) {
        return null;
      }
      try (ResultSet r = s.getResultSet()) {
        r.next();
        return r.getString(1);
      }
    }
  }
}
