package nl.meldroute.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opening the screen of a session as full as a table ever has it ({@code zitting.sql}), by the
 * chair, who hears all of it, and by a member. The bare engine knows no sessions.
 */
final class Zitting implements Onderdeel {

  private static final String PAD = "/api/v1/zittingen/Z-twente-bench-2031-000001";
  private static final double DOEL_MS = 300;
  private static final int OPWARMEN = 150;
  private static final int METINGEN = 300;

  @Override
  public boolean vraagtWarmLoket() {
    return false;
  }

  @Override
  public List<Regel> meet(Product product, KaleEngine kaal) {
    product.voerUit("zitting.sql");
    product.ververs();
    List<Regel> regels = new ArrayList<>();
    for (String wie : List.of("twente-tafelvoorzitter", "twente-partner-politie")) {
      open(product, wie, 1, OPWARMEN);
      for (int clients : List.of(1, 4)) {
        Reeks reeks = open(product, wie, clients, METINGEN);
        regels.add(
            new Regel(
                "session screen by %s, 60 casussen, 20 members, 400 actions, %d client%s"
                    .formatted(wie, clients, clients == 1 ? "" : "s"),
                reeks,
                null,
                clients == 1 ? "< %.0f".formatted(DOEL_MS) : "",
                reeks.p95() < DOEL_MS));
      }
    }
    return regels;
  }

  private static Reeks open(Product product, String wie, int clients, int keer) {
    AtomicInteger over = new AtomicInteger(keer);
    Reeks reeks = new Reeks();
    reeks.meet(
        clients,
        () -> {
          if (over.getAndDecrement() <= 0) {
            return false;
          }
          product.haal(PAD, wie);
          return true;
        });
    return reeks;
  }
}
