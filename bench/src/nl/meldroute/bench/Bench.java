package nl.meldroute.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.platform.database.IngebouwdeDatabase;

/** Runs all parts and prints the one table. Takes the folder to work in, which is emptied after. */
public final class Bench {

  static final List<Integer> CLIENTS = List.of(1, 4, 8);

  /** Rounds of each party, in turn, for each row. */
  static final int RONDEN = Integer.getInteger("bench.ronden", 5);

  static final Duration RONDE = Duration.ofSeconds(Integer.getInteger("bench.seconden", 4));

  private static final Duration OPWARMEN =
      Duration.ofSeconds(Integer.getInteger("bench.opwarmen", 45));

  /** A part of its own is added here; its rows come under the others. */
  private static List<Onderdeel> onderdelen(Path map) {
    return List.of(new Melden(), new Afronden(), new Verbanden(map.resolve("verbanden")));
  }

  private Bench() {}

  public static void main(String[] argumenten) throws IOException {
    Path map = Files.createTempDirectory(Path.of(argumenten[0]), "bench");
    StringBuilder tabel = new StringBuilder(Regel.KOP);
    try (IngebouwdeDatabase database = IngebouwdeDatabase.start(map);
        Product product = Product.start(database.toegang());
        KaleEngine kaal = KaleEngine.start(database.toegang())) {
      warmOp(product);
      warmOp(kaal);
      for (Onderdeel onderdeel : onderdelen(map)) {
        onderdeel.meet(product, kaal).forEach(regel -> tabel.append('\n').append(regel));
      }
    } finally {
      wis(map);
    }
    System.out.println("\n" + tabel + "\n");
  }

  /** Long enough for the compiler of Java to be done: it takes thousands of requests. */
  private static void warmOp(Partij partij) {
    long eind = System.nanoTime() + OPWARMEN.toNanos();
    while (System.nanoTime() < eind) {
      new Reeks().meet(4, Melden.tijd(partij));
    }
    partij.werkJobsAf();
    partij.ververs();
    partij.taken().forEach(partij::rondAf);
  }

  private static void wis(Path map) throws IOException {
    try (Stream<Path> alles = Files.walk(map)) {
      for (Path pad : alles.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(pad);
      }
    }
  }
}
