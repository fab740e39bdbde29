package nl.meldroute.bench;

import java.util.List;
import java.util.Locale;
import nl.meldroute.beleid.toets.Toetsmeting;

/** The checks of a draft of a table while somebody edits it; the bare engine checks nothing. */
final class Toetsen implements Onderdeel {

  private static final double DOEL_MS = 2_000;

  @Override
  public boolean vraagtWarmLoket() {
    return false;
  }

  @Override
  public List<?> meet(Product product, KaleEngine kaal) {
    Toetsmeting.Meting meting = Toetsmeting.meet();
    return List.of(
        String.format(
            Locale.ROOT,
            "| checks of a draft, %d rules x %d inputs, a cell changed (p50 %.1f; %d given up) | | %.1f | | | | | < %.0f: %s |",
            Toetsmeting.REGELS,
            meting.vragen(),
            meting.p50(),
            meting.teGroot(),
            meting.p95(),
            DOEL_MS,
            meting.p95() < DOEL_MS && meting.teGroot() == 0 ? "met" : "NOT MET"));
  }
}
