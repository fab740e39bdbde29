package nl.meldroute.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.meldroute.platform.database.Postgresprogramma.Uitkomst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, starts and stops the PostgreSQL server of one data folder; assumes its lock is held. */
final class Postgresserver {

  static final String VERSIE = "17";
  static final String BEHEERDER = "postgres";

  private static final Logger log = LoggerFactory.getLogger(Postgresserver.class);
  private static final long LOGBOEK_VOL = 1_000_000;
  private static final int POGINGEN = 5;

  /** For letters outside ASCII in trigrams and text search; not every system knows the first. */
  private static final List<String> TEKENSOORTEN = List.of("C.UTF-8", "en_US.UTF-8", "C");

  private final Datamap map;
  private final Postgresprogramma programma;
  private final boolean duurzaam;

  Postgresserver(Datamap map, Postgresprogramma programma, boolean duurzaam) {
    this.map = map;
    this.programma = programma;
    this.duurzaam = duurzaam;
  }

  /** Creates the database files aside and gives them their name only when they are complete. */
  void maak(Geheimen geheimen) throws IOException {
    Path bouwplaats = map.bouwplaats();
    Path wachtwoord =
        Files.createTempFile(
            map.pad(), "initdb", null, Datamap.alleenEigenaar(map.pad(), "rw-------"));
    try {
      Files.writeString(wachtwoord, geheimen.beheerder());
      Uitkomst uitkomst = null;
      for (String tekensoort : TEKENSOORTEN) {
        uitkomst = initdb(bouwplaats, wachtwoord, tekensoort);
        if (!uitkomst.tekst().contains("invalid locale name")) {
          break;
        }
      }
      if (!uitkomst.gelukt()) {
        throw mislukt("het aanmaken van de database", uitkomst.tekst());
      }
      Files.move(bouwplaats, map.postgres(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(wachtwoord);
    }
  }

  private Uitkomst initdb(Path doel, Path wachtwoord, String tekensoort) throws IOException {
    List<String> argumenten =
        new ArrayList<>(
            List.of(
                "--pgdata=" + doel,
                "--username=" + BEHEERDER,
                "--pwfile=" + wachtwoord,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                // Sorting that no update of the operating system can change under our indexes.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + tekensoort));
    if (!duurzaam) {
      argumenten.add("--no-sync");
    }
    return programma.voerUit(Duration.ofMinutes(3), "initdb", argumenten);
  }

  /** Starts the server and returns its port, which is free and on the loopback address only. */
  int start() throws IOException {
    wisselLogboek();
    for (int poging = 1; ; poging++) {
      int poort = vrijePoort();
      long begin = Files.exists(map.logboek()) ? Files.size(map.logboek()) : 0;
      Uitkomst uitkomst =
          pgCtl(
              Duration.ofSeconds(130),
              "start",
              "-w",
              "-t",
              "120",
              "-l",
              map.logboek().toString(),
              "-o",
              String.join(" ", instellingen(poort)));
      if (uitkomst.gelukt()) {
        return poort;
      }
      stop();
      String slot = logboekVanaf(begin);
      if (poging == POGINGEN || !kanOpnieuw(slot)) {
        throw mislukt("het starten van PostgreSQL", uitkomst.tekst() + "\n" + slot);
      }
    }
  }

  /** Another program took the port, or the server of a product killed just now took the folder. */
  private static boolean kanOpnieuw(String logboek) {
    return logboek.contains("Address already in use")
        || logboek.contains("\"postmaster.pid\" already exists");
  }

  /**
   * Given on the command line, so that no configuration file can overrule them. The log leaves out
   * failed statements and their values: those can hold personal data.
   */
  private List<String> instellingen(int poort) {
    String veilig = duurzaam ? "on" : "off";
    return List.of(
        "-p " + poort,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c fsync=" + veilig,
        "-c full_page_writes=" + veilig,
        "-c synchronous_commit=" + veilig,
        "-c max_connections=200",
        "-c log_min_messages=log",
        "-c log_min_error_statement=panic",
        "-c log_error_verbosity=terse",
        "-c log_checkpoints=off");
  }

  /** Stops what a killed product left running on this folder. */
  void stopAchterblijver() throws IOException {
    Path pidbestand = map.postgres().resolve("postmaster.pid");
    if (!Files.exists(pidbestand)) {
      return;
    }
    Optional<ProcessHandle> proces =
        pid(pidbestand).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    if (proces.isEmpty()) {
      return; // PostgreSQL itself judges whether a dead server left anything behind.
    }
    if (!isOnzeServer(proces.get())) {
      // After a reboot the number may belong to any program. It must not be stopped, nor stop us.
      Files.delete(pidbestand);
      return;
    }
    log.warn(
        "In {} draait nog PostgreSQL (proces {}) van een afgebroken Meldroute; die wordt gestopt.",
        map.pad(),
        proces.get().pid());
    if (!stop()) {
      throw DatamapOnbruikbaar.achterblijver(map.pad(), proces.get().pid());
    }
  }

  private boolean isOnzeServer(ProcessHandle proces) {
    boolean postgres =
        proces
            .info()
            .command()
            .map(c -> Path.of(c).getFileName().toString().startsWith("postgres"))
            .orElse(false);
    // Windows does not tell the arguments.
    return postgres
        && proces
            .info()
            .arguments()
            .map(a -> Arrays.asList(a).contains(map.postgres().toString()))
            .orElse(true);
  }

  private static Optional<Long> pid(Path pidbestand) throws IOException {
    try {
      return Files.readAllLines(pidbestand).stream().findFirst().map(r -> Long.valueOf(r.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Ends sessions and stops with a checkpoint; if that takes too long stops at once, which loses
   * nothing and only makes the next start replay the log.
   *
   * @return whether no server is left
   */
  boolean stop() throws IOException {
    return stop("fast", "6") || stop("immediate", "3");
  }

  private boolean stop(String wijze, String seconden) throws IOException {
    if (!Files.exists(map.postgres().resolve("postmaster.pid"))) {
      return true;
    }
    Uitkomst uitkomst = pgCtl(Duration.ofSeconds(8), "stop", "-w", "-t", seconden, "-m", wijze);
    return uitkomst.gelukt() || !pgCtl(Duration.ofSeconds(5), "status").gelukt();
  }

  private Uitkomst pgCtl(Duration limiet, String... argumenten) throws IOException {
    List<String> alle = new ArrayList<>(List.of("-D", map.postgres().toString()));
    alle.addAll(List.of(argumenten));
    return programma.voerUit(limiet, "pg_ctl", alle);
  }

  private static int vrijePoort() throws IOException {
    try (ServerSocket proef = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return proef.getLocalPort();
    }
  }

  private void wisselLogboek() throws IOException {
    Path logboek = map.logboek();
    if (Files.exists(logboek) && Files.size(logboek) > LOGBOEK_VOL) {
      Files.move(
          logboek, logboek.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String logboekVanaf(long begin) throws IOException {
    if (!Files.exists(map.logboek())) {
      return "";
    }
    try (RandomAccessFile bestand = new RandomAccessFile(map.logboek().toFile(), "r")) {
      bestand.seek(Math.min(bestand.length(), Math.max(begin, bestand.length() - 4000)));
      byte[] slot = new byte[(int) (bestand.length() - bestand.getFilePointer())];
      bestand.readFully(slot);
      return new String(slot, StandardCharsets.UTF_8).strip();
    }
  }

  private DatamapOnbruikbaar mislukt(String stap, String uitvoer) {
    if (Datamap.meldtVolleSchijf(uitvoer)) {
      return DatamapOnbruikbaar.schijfVol(map.pad(), null);
    }
    if (uitvoer.contains("cannot be run as root")) {
      return DatamapOnbruikbaar.rootMagNiet();
    }
    if (uitvoer.contains("Permission denied") || uitvoer.contains("Read-only file system")) {
      return DatamapOnbruikbaar.nietSchrijfbaar(map.pad(), new IOException(uitvoer));
    }
    return DatamapOnbruikbaar.stapMislukt(stap, map.logboek(), uitvoer, null);
  }
}
