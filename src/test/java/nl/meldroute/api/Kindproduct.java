package nl.meldroute.api;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.meldroute.Api;
import nl.meldroute.Meldroute;
import nl.meldroute.platform.database.Databasetoegang;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** The whole product in a JVM of its own, to be killed. */
public final class Kindproduct implements AutoCloseable {

  private final Process proces;
  private final int poort;
  private final Path logboek;

  private Kindproduct(Process proces, int poort, Path logboek) {
    this.proces = proces;
    this.poort = poort;
    this.logboek = logboek;
  }

  /** On a durable database of its own in a folder. */
  static Kindproduct start(Path map, String... instellingen) throws IOException {
    List<String> alle =
        new ArrayList<>(List.of("--spring.profiles.active=demo", "--meldroute.data-map=" + map));
    alle.addAll(List.of(instellingen));
    return start(map, alle);
  }

  /**
   * On a database that is there already, beside others.
   *
   * @param map where its log goes
   */
  public static Kindproduct knooppunt(Path map, Databasetoegang toegang) throws IOException {
    return start(
        map,
        List.of(
            "--spring.profiles.active=demo",
            "--spring.datasource.url=" + toegang.jdbcUrl(),
            "--spring.datasource.username=" + toegang.appGebruiker(),
            "--spring.datasource.password=" + toegang.appWachtwoord(),
            "--spring.flyway.user=" + toegang.eigenaar(),
            "--spring.flyway.password=" + toegang.eigenaarWachtwoord(),
            "--spring.datasource.hikari.maximum-pool-size=10"));
  }

  private static Kindproduct start(Path map, List<String> instellingen) throws IOException {
    int poort = vrijePoort();
    Path logboek = map.resolveSibling(map.getFileName() + "-" + poort + ".log");
    logboek.toFile().deleteOnExit();
    List<String> opdracht =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                zonderTests(),
                Meldroute.class.getName(),
                "--server.port=" + poort));
    opdracht.addAll(instellingen);
    Process proces =
        new ProcessBuilder(opdracht)
            .redirectErrorStream(true)
            .redirectOutput(logboek.toFile())
            .start();
    return new Kindproduct(proces, poort, logboek);
  }

  private static String zonderTests() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(deel -> !deel.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int vrijePoort() throws IOException {
    try (ServerSocket vrij = new ServerSocket(0)) {
      return vrij.getLocalPort();
    }
  }

  public Api als(String gebruiker) {
    return Api.als(gebruiker, new MockEnvironment().withProperty("local.server.port", "" + poort));
  }

  public String adres() {
    return "http://localhost:" + poort;
  }

  /** Two of them start at once beside other tests: minutes, when the machine is busy. */
  public void wachtTotGezond() {
    for (int keer = 0; keer < 900 && proces.isAlive(); keer++) {
      if (isGezond()) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    throw new AssertionError("Niet gestart:\n" + uitvoer());
  }

  public boolean isGezond() {
    try {
      return als(null).haal("/actuator/health").status() == 200;
    } catch (RuntimeException nogNiet) {
      return false;
    }
  }

  long pid() {
    return proces.pid();
  }

  /** SIGKILL: no shutdown hook runs and PostgreSQL stays behind. */
  public void dood() throws InterruptedException {
    proces.destroyForcibly().waitFor();
  }

  /** As Ctrl-C; whether it stopped by itself, well before anybody would lose patience. */
  boolean stop() throws InterruptedException {
    proces.destroy();
    return proces.waitFor(30, TimeUnit.SECONDS);
  }

  /** Exit code of a start that ends by itself. */
  int eindigt() throws InterruptedException {
    if (!proces.waitFor(2, TimeUnit.MINUTES)) {
      dood();
      throw new AssertionError("Draait nog:\n" + uitvoer());
    }
    return proces.exitValue();
  }

  String uitvoer() {
    try {
      return Files.readString(logboek);
    } catch (IOException leeg) {
      return "";
    }
  }

  /** Process number of the database server in a folder; 0 when none runs. */
  static long postgres(Path map) throws IOException {
    Path pid = map.resolve("postgres/postmaster.pid");
    if (!Files.exists(pid)) {
      return 0;
    }
    long nummer = Long.parseLong(Files.readAllLines(pid).get(0).strip());
    return ProcessHandle.of(nummer).flatMap(server -> server.info().command()).isPresent()
        ? nummer
        : 0;
  }

  /** Changes something in the product's own database, as its owner. */
  static void wijzig(Path map, String opdracht) throws IOException {
    Properties geheimen = new Properties();
    try (Reader bestand = Files.newBufferedReader(map.resolve("geheimen.properties"))) {
      geheimen.load(bestand);
    }
    String poort = Files.readAllLines(map.resolve("postgres/postmaster.pid")).get(3).strip();
    new JdbcTemplate(
            new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + poort + "/meldroute",
                "meldroute_eigenaar",
                geheimen.getProperty("eigenaar")))
        .execute(opdracht);
  }

  /** After a test that broke off: its database server must not stay behind. */
  static void stopAchterblijver(Path map) throws IOException {
    long server = postgres(map);
    if (server != 0) {
      ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
      for (int keer = 0; keer < 100 && postgres(map) != 0; keer++) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    dood();
  }
}
