package nl.meldroute.beleid.toets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.meldroute.beslissing.tabel.Proeftabel;

/** All tables of {@code dmn/}, compiled once for all tests. */
final class Modellen {

  private static final Path MAP = Path.of("dmn");

  private static final Map<String, Proeftabel> MOTOREN = new ConcurrentHashMap<>();

  private static List<Tabelmodel> alle;

  private Modellen() {}

  static synchronized List<Tabelmodel> alle() {
    if (alle == null) {
      try (Stream<Path> paden = Files.walk(MAP)) {
        alle =
            paden
                .filter(pad -> pad.toString().endsWith(".dmn"))
                .map(pad -> MAP.relativize(pad).toString().replace('\\', '/').replace(".dmn", ""))
                .map(pad -> Tabelblad.lees(pad, tekst(pad)))
                .sorted(Comparator.comparing(Tabelblad::sleutel).thenComparing(Tabelblad::regio))
                .map(Tabelmodel::van)
                .toList();
      } catch (IOException fout) {
        throw new UncheckedIOException(fout);
      }
    }
    return alle;
  }

  /** The tables with this key: the shared one and those of regions. */
  static List<Tabelmodel> met(String sleutel) {
    return alle().stream().filter(model -> model.blad().sleutel().equals(sleutel)).toList();
  }

  static Tabelmodel gedeeld(String sleutel) {
    return met(sleutel).stream()
        .filter(model -> model.blad().regio().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The same table as the engine decides with it. */
  static Proeftabel motor(Tabelmodel model) {
    return MOTOREN.computeIfAbsent(model.blad().pad(), pad -> new Proeftabel(model.blad().dmn()));
  }

  /**
   * @param pad under {@code dmn/}, without extension
   */
  static String tekst(String pad) {
    try {
      return Files.readString(MAP.resolve(pad + ".dmn"));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
