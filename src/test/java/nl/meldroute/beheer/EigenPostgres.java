package nl.meldroute.beheer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.meldroute.platform.database.Databasetoegang;

/**
 * A server of the PostgreSQL that is installed on this machine, with psql and pg_dump, as an
 * operator has one. The built-in PostgreSQL comes without those two.
 *
 * <p>Without an installation a test is skipped, but on a build server (environment variable {@code
 * CI} is {@code true}) it fails: there a skipped test would go unnoticed.
 */
final class EigenPostgres implements AutoCloseable {

  private static final String BEHEERDER = "Bh7-uitgevonden-voor-deze-test-q2";
  private static final Map<String, String> GEHEIMEN =
      Map.of(
          "database-eigenaar", "Eg4-uitgevonden-voor-deze-test-w8",
          "database-toepassing", "Tp9-uitgevonden-voor-deze-test-k3",
          "database-keycloak", "Kc2-uitgevonden-voor-deze-test-m6");

  private final Path programma;
  private final Path map;
  private final int poort;

  private EigenPostgres(Path programma, Path map, int poort) {
    this.programma = programma;
    this.map = map;
    this.poort = poort;
  }

  /**
   * An empty server, and on it the roles and the database that docker/database.sh makes.
   *
   * @param map does not exist yet
   */
  static EigenPostgres start(Path map) throws IOException, InterruptedException {
    Path programma = zoek();
    Files.createDirectories(map);
    Path wachtwoord = Files.writeString(map.resolve("beheerder"), BEHEERDER);
    for (var geheim : GEHEIMEN.entrySet()) {
      Files.writeString(map.resolve(geheim.getKey()), geheim.getValue());
    }
    EigenPostgres server = new EigenPostgres(programma, map, vrijePoort());
    server.programma(
        "initdb",
        "--pgdata=" + server.gegevens(),
        "--username=postgres",
        "--pwfile=" + wachtwoord,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync");
    server.programma(
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + server.gegevens(),
        "--log=" + map.resolve("postgres.log"),
        "--options=-F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -p "
            + server.poort);
    server.script(
        "docker/database.sh",
        Map.of(
            "PGUSER",
            "postgres",
            "PGPASSWORD",
            BEHEERDER,
            "GEHEIMEN",
            map.toString(),
            "MAAK_DATABASE",
            "docs/beheer/maak-database.sql"));
    return server;
  }

  Databasetoegang toegang() {
    return new Databasetoegang(
        adres(),
        "meldroute_app",
        GEHEIMEN.get("database-toepassing"),
        "meldroute_eigenaar",
        GEHEIMEN.get("database-eigenaar"));
  }

  String adres() {
    return "jdbc:postgresql://127.0.0.1:" + poort + "/meldroute";
  }

  String beheerder() {
    return BEHEERDER;
  }

  String reservekopie(Path naar) throws IOException, InterruptedException {
    return script(
        "docker/reservekopie.sh",
        Map.of(
            "PGUSER",
            "meldroute_eigenaar",
            "PGPASSWORD",
            GEHEIMEN.get("database-eigenaar"),
            "BEWAAR_DAGEN",
            "14"),
        naar.toString());
  }

  String zetTerug(String bestand) throws IOException, InterruptedException {
    return script(
        "docker/zet-terug.sh", Map.of("PGUSER", "postgres", "PGPASSWORD", BEHEERDER), bestand);
  }

  private String script(String script, Map<String, String> omgeving, String... argumenten)
      throws IOException, InterruptedException {
    List<String> opdracht = new ArrayList<>(List.of("bash", script));
    opdracht.addAll(List.of(argumenten));
    Map<String, String> alles = new TreeMap<>(omgeving);
    alles.put("PGHOST", "127.0.0.1");
    alles.put("PGPORT", "" + poort);
    alles.put("PATH", programma + ":" + System.getenv("PATH"));
    return voerUit(opdracht, alles);
  }

  private void programma(String naam, String... argumenten)
      throws IOException, InterruptedException {
    List<String> opdracht = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses root; in a user namespace of its own root is nobody.
      opdracht.addAll(List.of("unshare", "-U"));
    }
    opdracht.add(programma.resolve(naam).toString());
    opdracht.addAll(List.of(argumenten));
    voerUit(opdracht, Map.of());
  }

  /**
   * @return the last line of what it said
   * @throws IOException with all that it said, when it failed
   */
  private String voerUit(List<String> opdracht, Map<String, String> omgeving)
      throws IOException, InterruptedException {
    Path uitvoer = Files.createTempFile(map, "uitvoer", ".txt");
    ProcessBuilder bouwer =
        new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(uitvoer.toFile());
    bouwer.environment().keySet().removeIf(naam -> naam.startsWith("PG"));
    bouwer.environment().putAll(omgeving);
    Process proces = bouwer.start();
    proces.getOutputStream().close();
    if (!proces.waitFor(120, TimeUnit.SECONDS)) {
      proces.destroyForcibly();
    }
    List<String> gezegd = Files.readAllLines(uitvoer);
    if (proces.waitFor() != 0) {
      throw new IOException(opdracht.get(1) + ": " + String.join("\n", gezegd));
    }
    return gezegd.isEmpty() ? "" : gezegd.get(gezegd.size() - 1);
  }

  private Path gegevens() {
    return map.resolve("gegevens");
  }

  private static int vrijePoort() throws IOException {
    try (ServerSocket vrij = new ServerSocket(0)) {
      return vrij.getLocalPort();
    }
  }

  /** On the path, or where Debian keeps the versions beside each other; the newest one. */
  private static Path zoek() {
    Path debian = Path.of("/usr/lib/postgresql");
    try (Stream<Path> versies =
        Files.isDirectory(debian) ? Files.list(debian) : Stream.<Path>empty()) {
      Stream<Path> opHetPad =
          Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")).map(Path::of);
      List<Path> mappen =
          Stream.concat(
                  versies.sorted(Comparator.reverseOrder()).map(versie -> versie.resolve("bin")),
                  opHetPad)
              .filter(map -> Files.isExecutable(map.resolve("initdb")))
              .filter(map -> Files.isExecutable(map.resolve("pg_dump")))
              .toList();
      return mappen.isEmpty() ? ontbreekt() : mappen.get(0);
    } catch (IOException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static Path ontbreekt() {
    String uitleg = "Geen PostgreSQL gevonden. Installeer het (Debian: postgresql).";
    if ("true".equals(System.getenv("CI"))) {
      return fail(uitleg);
    }
    return abort(uitleg);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    programma("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + gegevens());
  }
}
