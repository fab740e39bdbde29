package nl.meldroute.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Replaying a draft over a year of decisions ({@code naspelen.sql}), and what meldingen notice of
 * it. The bare engine knows no replay.
 */
final class Naspelen implements Onderdeel {

  private static final String PAD = "/api/v1/beleidswijzigingen/B-twente-bench-000001/naspelingen";
  private static final String WIE = "twente-beleidsmedewerker";
  private static final double DOEL_MS = 10_000;
  private static final Duration RONDE = Duration.ofSeconds(15);

  @Override
  public boolean vraagtWarmLoket() {
    return false;
  }

  @Override
  public List<Regel> meet(Product product, KaleEngine kaal) {
    product.voerUit("naspelen.sql");
    product.ververs();
    new Reeks().meet(1, Melden.tijd(product, RONDE));
    Reeks koud = new Reeks();
    koud.meet(1, keer(product, 1));
    Reeks warm = new Reeks();
    warm.meet(1, keer(product, 5));
    Reeks zonder = new Reeks();
    zonder.meet(1, Melden.tijd(product, RONDE));
    AtomicBoolean verder = new AtomicBoolean(true);
    CompletableFuture<Void> ernaast =
        CompletableFuture.runAsync(
            () -> {
              while (verder.get()) {
                speelNa(product);
              }
            });
    Reeks met = new Reeks();
    met.meet(1, Melden.tijd(product, RONDE));
    verder.set(false);
    ernaast.join();
    String doel = "< %.0f".formatted(DOEL_MS);
    return List.of(
        new Regel("replay of 100,000 decisions, the first", koud, null, doel, koud.p95() < DOEL_MS),
        new Regel("replay of 100,000 decisions", warm, null, doel, warm.p95() < DOEL_MS),
        new Regel("intake, 1 client", zonder, null, "", true),
        new Regel("intake, 1 client, beside replays without a pause", met, null, "", true));
  }

  private static BooleanSupplier keer(Product product, int keer) {
    AtomicInteger over = new AtomicInteger(keer);
    return () -> {
      if (over.getAndDecrement() <= 0) {
        return false;
      }
      speelNa(product);
      return true;
    };
  }

  private static void speelNa(Product product) {
    String id = product.speelNa(PAD, WIE);
    while (product.lees(PAD + "/" + id, WIE).contains("\"LOOPT\"")) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
