package nl.meldroute.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models as they lie in the project, so that the bare engine always runs today's. */
final class Modelmap {

  private Modelmap() {}

  /** Not those of the regions: each stands beside a shared one of the same name. */
  static List<Path> bestanden(String map, String einde) {
    try (Stream<Path> paden = Files.list(Path.of(map))) {
      return paden.filter(pad -> pad.toString().endsWith(einde)).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  static String lees(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
