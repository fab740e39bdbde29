package nl.meldroute.platform.toegang;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.meldroute.platform.Toegangscontext;

/**
 * Tells the database on whose behalf the running transaction asks. The settings end with the
 * transaction, so a pooled connection never carries them on.
 */
final class Databasecontext {

  private static final String ZET =
      """
      select set_config('meldroute.gebruiker', ?, true), set_config('meldroute.regios', ?, true),
             set_config('meldroute.groepen', ?, true), set_config('meldroute.systeem', ?, true)
      """;

  private Databasecontext() {}

  static void zet(Connection verbinding, Toegangscontext context) throws SQLException {
    try (PreparedStatement zet = verbinding.prepareStatement(ZET)) {
      zet.setString(1, context.gebruiker());
      zet.setString(2, String.join(",", context.regios()));
      zet.setString(3, String.join(",", context.groepen()));
      zet.setString(4, context.systeem() ? "ja" : "nee");
      zet.execute();
    }
  }
}
