package nl.meldroute.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.meldroute.platform.database.IngebouwdeDatabase;

/** Runs all parts and prints the one table. Takes the folder to work in, which is emptied after. */
public final class Bench {

  static final List<Integer> CLIENTS = List.of(1, 4, 8);

  /** Rounds of each party, in turn, for each row. */
  static final int RONDEN = Integer.getInteger("bench.ronden", 5);

  static final Duration RONDE = Duration.ofSeconds(Integer.getInteger("bench.seconden", 4));

  private static final Duration OPWARMRONDE = Duration.ofSeconds(15);

  /** So many rounds at most; a party that does not get faster in two of them is warm. */
  private static final int OPWARMRONDEN = Integer.getInteger("bench.opwarmen", 20);

  /** A part of its own is added here; its rows come under the others. */
  private static List<Onderdeel> onderdelen(Path map) {
    String alleen = System.getProperty("bench.alleen", "");
    return Stream.of(
            new Melden(),
            new Afronden(),
            new Bezorgen(),
            new Zitting(),
            new Omvang(),
            new Naspelen(),
            new Toetsen(),
            new Verbanden(map.resolve("verbanden")),
            new Opvang(map.resolve("opvang")))
        .filter(
            deel -> alleen.isEmpty() || deel.getClass().getSimpleName().equalsIgnoreCase(alleen))
        .toList();
  }

  private Bench() {}

  public static void main(String[] argumenten) throws IOException {
    Path map = Files.createTempDirectory(Path.of(argumenten[0]), "bench");
    StringBuilder tabel = new StringBuilder(Regel.KOP);
    try (IngebouwdeDatabase database = IngebouwdeDatabase.start(map);
        Product product = Product.start(database.toegang());
        KaleEngine kaal = KaleEngine.start(database.toegang())) {
      List<Onderdeel> onderdelen = onderdelen(map);
      if (onderdelen.stream().anyMatch(Onderdeel::vraagtWarmLoket)) {
        warmOp(product);
        warmOp(kaal);
      }
      for (Onderdeel onderdeel : onderdelen) {
        onderdeel.meet(product, kaal).forEach(regel -> tabel.append('\n').append(regel));
      }
    } finally {
      wis(map);
    }
    System.out.println("\n" + tabel + "\n");
  }

  /**
   * Until the compiler of Java has little left to win: a service runs for weeks, and the first
   * thousands of requests are slower than all that follow.
   */
  private static void warmOp(Partij partij) {
    maakWarm(() -> Melden.tijd(partij, OPWARMRONDE));
    partij.werkJobsAf();
    partij.ververs();
    Queue<String> taken = new ConcurrentLinkedQueue<>(partij.taken());
    maakWarm(() -> Afronden.tijd(partij, taken, OPWARMRONDE));
  }

  private static void maakWarm(Supplier<BooleanSupplier> ronde) {
    double snelst = 0;
    int zonderWinst = 0;
    for (int i = 0; i < OPWARMRONDEN && zonderWinst < 2; i++) {
      Reeks reeks = new Reeks();
      reeks.meet(4, ronde.get());
      zonderWinst = reeks.perSeconde() > snelst * 1.03 ? 0 : zonderWinst + 1;
      snelst = Math.max(snelst, reeks.perSeconde());
    }
  }

  private static void wis(Path map) throws IOException {
    try (Stream<Path> alles = Files.walk(map)) {
      for (Path pad : alles.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(pad);
      }
    }
  }
}
