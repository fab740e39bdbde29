package nl.meldroute.dossier.wijziging;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database which casussen and sessions changed, whichever node changed them. It
 * waits all day on a connection of its own: one of the pool would be missed there. When the
 * connection is lost it makes another, and then nobody knows what happened meanwhile, so all pages
 * are told to look.
 *
 * <p>Stops before the web server, which would wait for the pages that are connected.
 */
@Component
@DependsOnDatabaseInitialization
class Luisteraar implements SmartLifecycle {

  /** How it is known in {@code pg_stat_activity}. */
  static final String NAAM = "meldroute-wijzigingen";

  /** Each tells a key and nothing else. */
  private static final List<String> KANALEN = List.of("casus_gewijzigd", "zitting_gewijzigd");

  private static final Logger LOG = LoggerFactory.getLogger(Luisteraar.class);

  /** After this long without news: is anybody still there? */
  private static final Duration STILTE = Duration.ofSeconds(30);

  private static final Duration KORTSTE_PAUZE = Duration.ofSeconds(1);
  private static final Duration LANGSTE_PAUZE = Duration.ofSeconds(30);
  private static final int SECONDEN_GEDULD = 10;

  private final HikariDataSource bron;
  private final Abonnementen abonnementen;

  private Thread draad;
  private CountDownLatch gestopt = new CountDownLatch(0);
  private volatile Connection verbinding;

  Luisteraar(DataSource verbindingen, Abonnementen abonnementen) throws SQLException {
    this.bron = verbindingen.unwrap(HikariDataSource.class);
    this.abonnementen = abonnementen;
  }

  @Override
  public synchronized void start() {
    gestopt = new CountDownLatch(1);
    draad = new Thread(this::luister, NAAM);
    draad.setDaemon(true);
    draad.start();
  }

  @Override
  public synchronized void stop() {
    gestopt.countDown();
    abonnementen.sluit();
    breekAf();
    try {
      draad.join(TimeUnit.SECONDS.toMillis(SECONDEN_GEDULD));
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return draait();
  }

  private boolean draait() {
    return gestopt.getCount() > 0;
  }

  /** Closing would wait for who reads from it. */
  private void breekAf() {
    Connection nu = verbinding;
    if (nu != null) {
      try {
        nu.abort(Runnable::run);
      } catch (SQLException fout) {
        LOG.warn("De verbinding voor wijzigingen is niet netjes gesloten: {}", fout.getSQLState());
      }
    }
  }

  private void luister() {
    Duration pauze = KORTSTE_PAUZE;
    while (draait()) {
      try (Connection lijn = verbind()) {
        verbinding = lijn;
        pauze = KORTSTE_PAUZE;
        hoor(lijn);
      } catch (SQLException fout) {
        if (draait()) {
          LOG.warn(
              "Wijzigingen zijn niet te horen ({}). Opnieuw over {} s.",
              fout.getSQLState(),
              pauze.toSeconds());
          wacht(pauze);
          Duration langer = pauze.multipliedBy(2);
          pauze = langer.compareTo(LANGSTE_PAUZE) < 0 ? langer : LANGSTE_PAUZE;
        }
      }
    }
  }

  private Connection verbind() throws SQLException {
    Properties eigenschappen = new Properties();
    eigenschappen.putAll(bron.getDataSourceProperties());
    PGProperty.USER.set(eigenschappen, bron.getUsername());
    PGProperty.PASSWORD.set(eigenschappen, bron.getPassword());
    PGProperty.APPLICATION_NAME.set(eigenschappen, NAAM);
    PGProperty.CONNECT_TIMEOUT.set(eigenschappen, SECONDEN_GEDULD);
    PGProperty.TCP_KEEP_ALIVE.set(eigenschappen, true);
    return DriverManager.getConnection(bron.getJdbcUrl(), eigenschappen);
  }

  private void hoor(Connection lijn) throws SQLException {
    try (Statement opdracht = lijn.createStatement()) {
      for (String kanaal : KANALEN) {
        opdracht.execute("listen " + kanaal);
      }
    }
    LOG.info("Wijzigingen zijn te horen");
    abonnementen.meldAlles();
    PGConnection postgres = lijn.unwrap(PGConnection.class);
    while (draait()) {
      PGNotification[] berichten = postgres.getNotifications((int) STILTE.toMillis());
      if (berichten != null && berichten.length > 0) {
        for (PGNotification bericht : berichten) {
          abonnementen.meld(UUID.fromString(bericht.getParameter()));
        }
      } else if (!lijn.isValid(SECONDEN_GEDULD)) {
        throw new SQLException("Geen antwoord", "08006");
      }
    }
  }

  /** Ends at once when the product stops. */
  private void wacht(Duration duur) {
    try {
      gestopt.await(duur.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException fout) {
      gestopt.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
