package nl.meldroute.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Tasks that are done: {@code POST /api/v1/taken/&#123;id&#125;/afronding}. */
final class Afronden implements Onderdeel {

  @Override
  public List<Regel> meet(Product product, KaleEngine kaal) {
    Queue<String> bijProduct = voorraad(product);
    Queue<String> bijKaal = voorraad(kaal);
    int perRonde =
        Math.min(bijProduct.size(), bijKaal.size()) / (Bench.RONDEN * Bench.CLIENTS.size());
    List<Regel> regels = new ArrayList<>();
    for (int clients : Bench.CLIENTS) {
      Reeks vanProduct = new Reeks();
      Reeks vanKaal = new Reeks();
      for (int ronde = 0; ronde < Bench.RONDEN; ronde++) {
        vanKaal.meet(clients, taken(kaal, bijKaal, perRonde));
        vanProduct.meet(clients, taken(product, bijProduct, perRonde));
      }
      regels.add(Regel.naast("task completion", clients, vanProduct, vanKaal));
    }
    return regels;
  }

  private static Queue<String> voorraad(Partij partij) {
    partij.werkJobsAf();
    partij.ververs();
    return new ArrayDeque<>(partij.taken());
  }

  static BooleanSupplier tijd(Partij partij, Queue<String> taken, Duration duur) {
    long eind = System.nanoTime() + duur.toNanos();
    return () -> {
      String taak = System.nanoTime() > eind ? null : taken.poll();
      if (taak != null) {
        partij.rondAf(taak);
      }
      return taak != null;
    };
  }

  private static BooleanSupplier taken(Partij partij, Queue<String> voorraad, int aantal) {
    Queue<String> ronde = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < aantal; i++) {
      ronde.add(voorraad.remove());
    }
    return () -> {
      String taak = ronde.poll();
      if (taak != null) {
        partij.rondAf(taak);
      }
      return taak != null;
    };
  }
}
