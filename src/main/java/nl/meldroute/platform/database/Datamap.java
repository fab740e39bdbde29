package nl.meldroute.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which the built-in database lives. {@code postgres} appears by a rename at the end
 * of its creation, so what bears that name is complete; what a crash left half-finished has another
 * name and is thrown away.
 */
record Datamap(Path pad) {

  /** pg_ctl pastes paths between double quotes into a shell command, and does not escape them. */
  private static final Pattern GEVAARLIJK_IN_SHELL = Pattern.compile("[\"$`\\r\\n]");

  private static final String HALF = "postgres.nieuw-";

  static Datamap open(Path gevraagd) {
    Path pad = gevraagd.toAbsolutePath().normalize();
    if (GEVAARLIJK_IN_SHELL.matcher(pad.toString()).find()) {
      throw DatamapOnbruikbaar.verbodenTeken(pad);
    }
    try {
      Files.createDirectories(pad, alleenEigenaar(pad, "rwx------"));
      Files.delete(Files.createTempFile(pad, "schrijfproef", null));
      return new Datamap(pad.toRealPath());
    } catch (FileAlreadyExistsException e) {
      throw DatamapOnbruikbaar.geenMap(pad);
    } catch (IOException e) {
      throw fout(pad, e);
    }
  }

  Path postgres() {
    return pad.resolve("postgres");
  }

  Path slot() {
    return pad.resolve("meldroute.lock");
  }

  Path geheimen() {
    return pad.resolve("geheimen.properties");
  }

  Path logboek() {
    return pad.resolve("postgres.log");
  }

  Path programma() {
    return pad.resolve("programma");
  }

  boolean heeftDatabase() {
    return Files.exists(postgres());
  }

  /** Refuses another major version and a folder that was never a database. */
  void controleer(String nodigeVersie) {
    try {
      if (leeg(postgres())) {
        Files.delete(postgres());
      }
      if (!heeftDatabase()) {
        return;
      }
      Path versie = postgres().resolve("PG_VERSION");
      if (!Files.exists(versie)) {
        throw DatamapOnbruikbaar.geenDatabase(postgres());
      }
      String gevonden = Files.readString(versie).strip();
      if (!gevonden.equals(nodigeVersie)) {
        throw DatamapOnbruikbaar.andereVersie(postgres(), gevonden, nodigeVersie);
      }
    } catch (IOException e) {
      throw fout(pad, e);
    }
  }

  /** A name for a database under construction; throws away what earlier attempts left. */
  Path bouwplaats() {
    try (Stream<Path> inhoud = Files.list(pad)) {
      for (Path half : inhoud.filter(p -> p.getFileName().toString().startsWith(HALF)).toList()) {
        FileSystemUtils.deleteRecursively(half);
      }
      return pad.resolve(HALF + ProcessHandle.current().pid());
    } catch (IOException e) {
      throw fout(pad, e);
    }
  }

  static FileAttribute<?>[] alleenEigenaar(Path pad, String rechten) {
    return pad.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rechten))
        }
        : new FileAttribute<?>[0];
  }

  static DatamapOnbruikbaar fout(Path pad, IOException e) {
    if (meldtVolleSchijf(e.toString())) {
      return DatamapOnbruikbaar.schijfVol(pad, e);
    }
    return e instanceof AccessDeniedException || isAlleenLezen(e)
        ? DatamapOnbruikbaar.nietSchrijfbaar(pad, e)
        : DatamapOnbruikbaar.stapMislukt("het gebruik van " + pad, pad, e.toString(), e);
  }

  static boolean meldtVolleSchijf(String tekst) {
    String klein = tekst.toLowerCase(Locale.ROOT);
    return Stream.of("no space left on device", "disk quota exceeded", "not enough space")
        .anyMatch(klein::contains);
  }

  private static boolean isAlleenLezen(IOException e) {
    return e.toString().contains("Read-only file system");
  }

  private static boolean leeg(Path map) throws IOException {
    if (!Files.isDirectory(map)) {
      return false;
    }
    try (Stream<Path> inhoud = Files.list(map)) {
      return inhoud.findAny().isEmpty();
    }
  }
}
