package nl.meldroute.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import nl.meldroute.bench.Verbandenmeting.Meting;
import nl.meldroute.platform.database.IngebouwdeDatabase;

/** One casus against all others of its region; the bare engine knows nothing alike. */
final class Verbanden implements Onderdeel {

  private static final double DOEL_MS = 50;

  private final Path map;

  Verbanden(Path map) {
    this.map = map;
  }

  @Override
  public List<?> meet(Product product, KaleEngine kaal) {
    try (IngebouwdeDatabase leeg = IngebouwdeDatabase.start(Files.createDirectory(map))) {
      return new Verbandenmeting(leeg.toegang())
          .meet(Verbandenmeting.AANTALLEN, false).stream().map(Verbanden::regel).toList();
    } catch (IOException | SQLException fout) {
      throw new IllegalStateException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  private static String regel(Meting meting) {
    return String.format(
        Locale.ROOT,
        "| %s, %,d kenmerken (p50 %.1f) | | %.1f | | | | | < %.0f: %s |",
        meting.wat(),
        meting.kenmerken(),
        meting.p50(),
        meting.p95(),
        DOEL_MS,
        meting.p95() < DOEL_MS ? "met" : "NOT MET");
  }
}
