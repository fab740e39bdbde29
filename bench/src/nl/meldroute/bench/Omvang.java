package nl.meldroute.bench;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What staff and managers wait for in a region with 100,000 casussen and 1,000,000 rows of timeline
 * ({@code omvang.sql}). The bare engine knows no casussen.
 */
final class Omvang implements Onderdeel {

  private static final String AANDACHTSFUNCTIONARIS = "enschede-aandachtsfunctionaris";

  private static final String MANAGER = "twente-manager";

  /** The casussen of one municipality in fourteen, and all of them. */
  private static final List<String> KIJKERS =
      List.of(AANDACHTSFUNCTIONARIS, "twente-procesmanager");

  private static final int OPWARMEN = 20;
  private static final int METINGEN = 40;

  @Override
  public boolean vraagtWarmLoket() {
    return false;
  }

  @Override
  public List<Regel> meet(Product product, KaleEngine kaal) {
    product.meld();
    product.werkJobsAf();
    product.voerUit("omvang.sql");
    product.ververs();
    List<Regel> regels = new ArrayList<>();
    for (String wie : KIJKERS) {
      for (String filter : List.of("", "?status=GEMELD&vorm=ARBEID", "?gemeente=Enschede")) {
        regels.add(
            regel(
                "list of casussen %sby %s".formatted(filter, wie),
                200,
                () -> product.haal("/api/v1/casussen" + filter, wie)));
      }
    }
    for (String filter : product.filters(AANDACHTSFUNCTIONARIS)) {
      regels.add(
          regel(
              "first page of Tasklist, '%s'".formatted(filter),
              300,
              () -> product.eersteBladzijde(filter, AANDACHTSFUNCTIONARIS)));
    }
    String jaar = "?regio=twente&jaar=" + Year.now();
    for (Map.Entry<String, String> vraag :
        Map.of(
                "the first tables of a year", "/api/v1/cijfers/overzicht" + jaar,
                "the key figures of a year", "/api/v1/cijfers/kengetallen" + jaar,
                "form by municipality of a year",
                    "/api/v1/cijfers" + jaar + "&uitsplitsing=VORM,GEMEENTE",
                "where the processes stand", "/api/v1/procesbeeld/stand?regio=twente",
                "where it waits and how long", "/api/v1/procesbeeld/stappen?regio=twente")
            .entrySet()) {
      regels.add(
          regel(
              vraag.getKey() + ", by the manager",
              2000,
              () -> product.haal(vraag.getValue(), MANAGER)));
    }
    for (String soort : List.of("csv", "xlsx")) {
      Reeks reeks = keer(() -> Uitvoer.haal(product.database(), soort), 1);
      regels.add(
          new Regel(
              "100,000 rows as %s, start of the product included, in a heap of %d MiB"
                  .formatted(soort, Uitvoer.GEHEUGEN_MIB),
              reeks,
              null,
              "< %d MiB".formatted(Uitvoer.GEHEUGEN_MIB),
              true));
    }
    return regels;
  }

  private static Regel regel(String wat, double doel, Runnable werk) {
    keer(werk, OPWARMEN);
    Reeks reeks = keer(werk, METINGEN);
    return new Regel(wat, reeks, null, "< %.0f".formatted(doel), reeks.p95() < doel);
  }

  private static Reeks keer(Runnable werk, int keer) {
    AtomicInteger over = new AtomicInteger(keer);
    Reeks reeks = new Reeks();
    reeks.meet(
        1,
        () -> {
          if (over.getAndDecrement() <= 0) {
            return false;
          }
          werk.run();
          return true;
        });
    return reeks;
  }
}
