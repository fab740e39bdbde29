package nl.meldroute.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Meldingen that come in: {@code POST /api/v1/meldingen}. */
final class Melden implements Onderdeel {

  @Override
  public List<Regel> meet(Product product, KaleEngine kaal) {
    List<Regel> regels = new ArrayList<>();
    for (int clients : Bench.CLIENTS) {
      Reeks vanProduct = new Reeks();
      Reeks vanKaal = new Reeks();
      for (int ronde = 0; ronde < Bench.RONDEN; ronde++) {
        vanKaal.meet(clients, tijd(kaal, Bench.RONDE));
        vanProduct.meet(clients, tijd(product, Bench.RONDE));
      }
      regels.add(Regel.naast("intake", clients, vanProduct, vanKaal));
    }
    return regels;
  }

  static BooleanSupplier tijd(Partij partij, Duration duur) {
    long eind = System.nanoTime() + duur.toNanos();
    return () -> {
      if (System.nanoTime() > eind) {
        return false;
      }
      partij.meld();
      return true;
    };
  }
}
