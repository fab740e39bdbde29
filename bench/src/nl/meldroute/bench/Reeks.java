package nl.meldroute.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** What one party did in the rounds of one row: the rate of each round, and how long each took. */
final class Reeks {

  private final List<Double> perSeconde = new ArrayList<>();
  private final List<long[]> duren = new ArrayList<>();

  /**
   * One round: so many clients at once, each until there is no more.
   *
   * @param verzoek makes one request; false when there is none left to make
   */
  void meet(int clients, BooleanSupplier verzoek) {
    ExecutorService draden = Executors.newFixedThreadPool(clients);
    try {
      Callable<long[]> client = () -> herhaal(verzoek);
      long begin = System.nanoTime();
      int gedaan = 0;
      List<Future<long[]>> klaar = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        klaar.add(draden.submit(client));
      }
      for (Future<long[]> van : klaar) {
        duren.add(van.get());
        gedaan += duren.get(duren.size() - 1).length;
      }
      perSeconde.add(gedaan / ((System.nanoTime() - begin) / 1e9));
    } catch (InterruptedException | ExecutionException fout) {
      throw new IllegalStateException(fout);
    } finally {
      draden.shutdownNow();
    }
  }

  private static long[] herhaal(BooleanSupplier verzoek) {
    long[] duur = new long[1024];
    int aantal = 0;
    long begin = System.nanoTime();
    while (verzoek.getAsBoolean()) {
      long eind = System.nanoTime();
      if (aantal == duur.length) {
        duur = Arrays.copyOf(duur, 2 * aantal);
      }
      duur[aantal++] = eind - begin;
      begin = eind;
    }
    return Arrays.copyOf(duur, aantal);
  }

  double perSeconde() {
    return mediaan(perSeconde);
  }

  /** Of all requests of all rounds together, in milliseconds. */
  double p95() {
    long[] alle = duren.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return alle[(int) Math.min(alle.length - 1L, Math.round(alle.length * 0.95))] / 1e6;
  }

  /** Round by round, because the machine may be busier in one pair of rounds than in another. */
  double tegenover(Reeks andere) {
    List<Double> verhoudingen = new ArrayList<>();
    for (int i = 0; i < perSeconde.size(); i++) {
      verhoudingen.add(perSeconde.get(i) / andere.perSeconde.get(i));
    }
    return mediaan(verhoudingen);
  }

  private static double mediaan(List<Double> waarden) {
    double[] gesorteerd = waarden.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int midden = gesorteerd.length / 2;
    return gesorteerd.length % 2 == 1
        ? gesorteerd[midden]
        : (gesorteerd[midden - 1] + gesorteerd[midden]) / 2;
  }
}
