package nl.meldroute.beleid.lezen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the product as text, for the tests of the policy desk. */
public final class Tabelbestanden {

  private Tabelbestanden() {}

  public static List<Path> paden() {
    try (Stream<Path> paden = Files.walk(Path.of("dmn"))) {
      return paden.filter(pad -> pad.toString().endsWith(".dmn")).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  public static Stream<String> alle() {
    return paden().stream().map(Tabelbestanden::lees);
  }

  public static String lees(Path pad) {
    try {
      return Files.readString(pad);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Such as {@code verwijzing} or {@code twente/verwijzing}. */
  public static String tabel(String naam) {
    return lees(Path.of("dmn", naam + ".dmn"));
  }
}
