package nl.meldroute.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server for all tests of this JVM, and in it a fresh database for each Spring
 * context: cached contexts stay alive with their job executors, and would do each other's work in a
 * shared one. Does not survive a power cut (fsync is off), which a test need not.
 */
public final class Testdatabase {

  /** One for each JVM that runs tests: two that unpack at once would clear away each other's. */
  static final Path PROGRAMMA =
      Path.of("target", "testprogramma", System.getProperty("surefire.forkNumber", "1"))
          .toAbsolutePath();

  private static final String MAPNAAM = "testdatabase-";
  private static final AtomicInteger NUMMER = new AtomicInteger();

  private Testdatabase() {}

  /** A new, empty database with both roles, as the product gets at its first start. */
  public static Databasetoegang nieuw() {
    try {
      return Server.DRAAIEND.extraDatabase("test_" + NUMMER.incrementAndGet());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives a Spring context its own database instead of the one in the data folder. */
  public static final class Koppeling
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context.getBeanFactory().registerSingleton("databasetoegang", nieuw());
    }
  }

  private static final class Server {
    static final IngebouwdeDatabase DRAAIEND = start();

    private static IngebouwdeDatabase start() {
      ruimAfgebrokenTestsOp();
      Path pad = Path.of("target", MAPNAAM + ProcessHandle.current().pid());
      IngebouwdeDatabase database = IngebouwdeDatabase.start(Datamap.open(pad), PROGRAMMA, false);
      // After Spring has closed its contexts; a shutdown hook of our own would run beside that.
      SpringApplication.getShutdownHandlers()
          .add(
              () -> {
                database.close();
                verwijder(pad);
              });
      return database;
    }

    private static void ruimAfgebrokenTestsOp() {
      try (Stream<Path> mappen = Files.list(Files.createDirectories(Path.of("target")))) {
        for (Path oud : mappen.filter(Server::isAchtergelaten).toList()) {
          ruimOp(oud);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Not while the JVM that made it lives: it may not have locked its folder yet. */
    private static boolean isAchtergelaten(Path map) {
      String naam = map.getFileName().toString();
      return naam.startsWith(MAPNAAM)
          && ProcessHandle.of(Long.parseLong(naam.substring(MAPNAAM.length())))
              .filter(ProcessHandle::isAlive)
              .isEmpty();
    }

    private static void ruimOp(Path oud) throws IOException {
      Datamap map = Datamap.open(oud);
      try (Datamapslot slot = Datamapslot.neem(map)) {
        new Postgresserver(map, Postgresprogramma.uitgepaktIn(PROGRAMMA), false)
            .stopAchterblijver();
        // While the lock holds: a second JVM that starts now would clear the same folder.
        verwijder(oud);
      } catch (DatamapBezet e) {
        return; // tests of another JVM
      }
    }

    private static void verwijder(Path map) {
      try {
        FileSystemUtils.deleteRecursively(map);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
