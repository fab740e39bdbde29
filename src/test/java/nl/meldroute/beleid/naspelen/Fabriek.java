package nl.meldroute.beleid.naspelen;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The tables as they are delivered. */
final class Fabriek {

  private static final Path MAP = Path.of("dmn");

  static {
    // Without Spring the log level is DEBUG, which writes every evaluated FEEL text.
    ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
  }

  private Fabriek() {}

  /**
   * @param regio whose own table it is; null for a shared one
   */
  record Blad(String regio, String sleutel) {

    String dmn() {
      return tekst((regio == null ? "" : regio + "/") + sleutel);
    }

    String vragend() {
      return regio == null ? "twente" : regio;
    }
  }

  static List<Blad> bladen() {
    try (Stream<Path> bestanden = Files.walk(MAP)) {
      return bestanden
          .filter(pad -> pad.toString().endsWith(".dmn"))
          .sorted()
          .map(MAP::relativize)
          .map(
              pad ->
                  new Blad(
                      pad.getNameCount() == 1 ? null : pad.getName(0).toString(),
                      pad.getFileName().toString().replace(".dmn", "")))
          .toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  static String tekst(String tabel) {
    try {
      return Files.readString(MAP.resolve(tabel + ".dmn"));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
