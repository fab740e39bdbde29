package nl.meldroute.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Nodes start one after the other on a database: a start looks what is missing (groups, filters,
 * models) and makes it, and two at once would make it twice. The turn is a lock of the connection,
 * so the database itself ends the turn of a node that was killed.
 */
final class Startbeurt implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Startbeurt.class);

  /** Any number that nobody else in this database locks. */
  private static final long SLOT = 7_240_028L;

  private final DataSource verbindingen;
  private Connection beurt;

  Startbeurt(DataSource verbindingen) {
    this.verbindingen = verbindingen;
  }

  @Override
  public void afterPropertiesSet() throws SQLException {
    beurt = verbindingen.getConnection();
    try (Statement vraag = beurt.createStatement()) {
      if (!meteen(vraag)) {
        LOG.info("Een andere node start op deze database; deze wacht tot die klaar is.");
        vraag.execute("select pg_advisory_lock(" + SLOT + ")");
      }
    }
  }

  private static boolean meteen(Statement vraag) throws SQLException {
    try (ResultSet antwoord = vraag.executeQuery("select pg_try_advisory_lock(" + SLOT + ")")) {
      return antwoord.next() && antwoord.getBoolean(1);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void geefDoor() throws SQLException {
    destroy();
  }

  /** Also after a start that failed. */
  @Override
  public void destroy() throws SQLException {
    if (beurt == null) {
      return;
    }
    try (Connection klaar = beurt;
        Statement vraag = klaar.createStatement()) {
      vraag.execute("select pg_advisory_unlock(" + SLOT + ")");
    } finally {
      beurt = null;
    }
  }
}
