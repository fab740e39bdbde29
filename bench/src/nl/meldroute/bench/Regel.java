package nl.meldroute.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param wat what was measured, with how many clients
 * @param kaal the bare engine; null where it does nothing alike
 * @param doel what the target says; empty where there is none
 * @param gehaald whether it was met
 */
record Regel(String wat, Reeks product, Reeks kaal, String doel, boolean gehaald) {

  static final double TEMPO = 0.6;
  static final double DUUR = 2.5;

  static final String KOP =
      "| what | Meldroute /s | p95 ms | bare engine /s | p95 ms | rate | p95 | target |\n"
          + "|---|---:|---:|---:|---:|---:|---:|---|";

  /** A row beside the bare engine; the targets count at four clients. */
  static Regel naast(String wat, int clients, Reeks product, Reeks kaal) {
    boolean gehaald = product.tegenover(kaal) >= TEMPO && product.p95() / kaal.p95() <= DUUR;
    return new Regel(
        "%s, %d client%s".formatted(wat, clients, clients == 1 ? "" : "s"),
        product,
        kaal,
        clients == 4 ? String.format(Locale.ROOT, ">= %.1f, <= %.1f", TEMPO, DUUR) : "",
        gehaald);
  }

  @Override
  public String toString() {
    String oordeel = doel.isEmpty() ? "" : doel + (gehaald ? ": met" : ": NOT MET");
    return kaal == null
        ? String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | | | | | %s |",
            wat,
            product.perSeconde(),
            product.p95(),
            oordeel)
        : String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %s |",
            wat,
            product.perSeconde(),
            product.p95(),
            kaal.perSeconde(),
            kaal.p95(),
            product.tegenover(kaal),
            product.p95() / kaal.p95(),
            oordeel);
  }
}
