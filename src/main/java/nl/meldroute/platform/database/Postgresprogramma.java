package nl.meldroute.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked from the library for this machine.
 *
 * <p>The library's own EmbeddedPostgres is made for tests: it switches fsync off, trusts every
 * local user and unpacks in a shared temporary folder. We take only its archives and its knowledge
 * of machines.
 */
record Postgresprogramma(Path map) {

  private static final String INHOUD = "inhoud.txt";

  record Uitkomst(boolean gelukt, String tekst) {}

  static Postgresprogramma uitgepaktIn(Path programmamap) throws IOException {
    byte[] archief = archiefVanDezeMachine();
    Path doel = programmamap.resolve("postgresql-" + kenmerk(archief));
    if (!isHeel(doel)) {
      Files.createDirectories(programmamap);
      FileSystemUtils.deleteRecursively(doel);
      Path tijdelijk = Files.createTempDirectory(programmamap, "uitpakken-");
      try {
        pakUit(archief, tijdelijk);
        Files.move(tijdelijk, doel, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        FileSystemUtils.deleteRecursively(tijdelijk);
        if (!isHeel(doel)) {
          throw e;
        }
      }
    }
    return new Postgresprogramma(doel);
  }

  /** Former versions and half-unpacked ones; only for who holds the lock on the folder. */
  void ruimAndereOp() throws IOException {
    try (Stream<Path> inhoud = Files.list(map.getParent())) {
      for (Path ander : inhoud.filter(p -> !p.equals(map)).toList()) {
        FileSystemUtils.deleteRecursively(ander);
      }
    }
  }

  /**
   * Runs one of the programs. Its output goes through a file: on Windows the server inherits a pipe
   * and the reader would wait as long as the server lives.
   */
  Uitkomst voerUit(Duration limiet, String programma, List<String> argumenten) throws IOException {
    Path uitvoer = Files.createTempFile("meldroute-postgres", ".txt");
    try {
      Process proces = start(programma, argumenten, uitvoer);
      boolean klaar = wachtOp(proces, limiet);
      if (!klaar) {
        proces.destroyForcibly();
      }
      return new Uitkomst(klaar && proces.exitValue() == 0, Files.readString(uitvoer).strip());
    } finally {
      Files.deleteIfExists(uitvoer);
    }
  }

  /** Does not give in to an interrupt: a stop that is left halfway leaves a server behind. */
  private static boolean wachtOp(Process proces, Duration limiet) {
    long einde = System.nanoTime() + limiet.toNanos();
    boolean onderbroken = false;
    try {
      while (true) {
        try {
          return proces.waitFor(einde - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          onderbroken = true;
        }
      }
    } finally {
      if (onderbroken) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Process start(String programma, List<String> argumenten, Path uitvoer)
      throws IOException {
    List<String> opdracht = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses root; in a user namespace of its own root is nobody, the files still
      // ours.
      opdracht.addAll(List.of("unshare", "-U"));
    }
    opdracht.add(
        map.resolve("bin")
            .resolve(programma + (SystemUtils.IS_OS_WINDOWS ? ".exe" : ""))
            .toString());
    opdracht.addAll(argumenten);
    ProcessBuilder bouwer =
        new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(uitvoer.toFile());
    // Settings of another PostgreSQL on this machine (PGPORT, PGDATA) are not meant for ours.
    bouwer.environment().keySet().removeIf(naam -> naam.startsWith("PG"));
    // English output, and on macOS a locale that always exists; initdb gets the database's own.
    bouwer.environment().put("LC_ALL", "C");
    Process proces = bouwer.start();
    proces.getOutputStream().close();
    return proces;
  }

  private static byte[] archiefVanDezeMachine() throws IOException {
    String systeem =
        SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
    try (InputStream in =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(systeem, SystemUtils.OS_ARCH)) {
      return in.readAllBytes();
    }
  }

  private static String kenmerk(byte[] archief) {
    try {
      byte[] som = MessageDigest.getInstance("SHA-256").digest(archief);
      return HexFormat.of().formatHex(som, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A power cut can leave files without their contents, and a cleaner can take some away. */
  private static boolean isHeel(Path map) throws IOException {
    Path lijst = map.resolve(INHOUD);
    if (!Files.exists(lijst)) {
      return false;
    }
    List<String> regels = Files.readAllLines(lijst);
    if (regels.isEmpty() || !regels.get(0).equals(Integer.toString(regels.size() - 1))) {
      return false;
    }
    for (String regel : regels.subList(1, regels.size())) {
      String[] grootteEnNaam = regel.split(" ", 2);
      Path bestand = map.resolve(grootteEnNaam[1]);
      if (!Files.exists(bestand) || Files.size(bestand) != Long.parseLong(grootteEnNaam[0])) {
        return false;
      }
    }
    return true;
  }

  private static void pakUit(byte[] archief, Path doel) throws IOException {
    List<String> inhoud = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archief)))) {
      for (TarArchiveEntry deel = tar.getNextEntry(); deel != null; deel = tar.getNextEntry()) {
        Path pad = doel.resolve(deel.getName()).normalize();
        if (!pad.startsWith(doel)) {
          throw new IOException("Pad buiten het archief: " + deel.getName());
        }
        if (deel.isDirectory()) {
          Files.createDirectories(pad);
        } else if (!deel.getName().endsWith(".a")) { // for who links C programs
          Files.createDirectories(pad.getParent());
          if (deel.isSymbolicLink()) {
            Files.createSymbolicLink(pad, Path.of(deel.getLinkName()));
          } else {
            long grootte = Files.copy(tar, pad);
            inhoud.add(grootte + " " + doel.relativize(pad));
            if (deel.getName().contains("bin/")) {
              pad.toFile().setExecutable(true, true);
            }
          }
        }
      }
    }
    inhoud.add(0, Integer.toString(inhoud.size()));
    Files.write(doel.resolve(INHOUD), inhoud);
  }
}
