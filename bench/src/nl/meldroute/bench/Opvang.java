package nl.meldroute.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import nl.meldroute.opvang.Opvangmeting;
import nl.meldroute.platform.database.IngebouwdeDatabase;

/**
 * One request for shelter against all places of a register; the bare engine knows nothing alike.
 */
final class Opvang implements Onderdeel {

  private static final double DOEL_MS = 50;

  private final Path map;

  Opvang(Path map) {
    this.map = map;
  }

  @Override
  public boolean vraagtWarmLoket() {
    return false;
  }

  @Override
  public List<?> meet(Product product, KaleEngine kaal) {
    try (IngebouwdeDatabase leeg = IngebouwdeDatabase.start(Files.createDirectory(map))) {
      return List.of(regel(Opvangmeting.meet(leeg.toegang())));
    } catch (IOException | SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static String regel(Opvangmeting.Meting meting) {
    return String.format(
        Locale.ROOT,
        "| matching one request, %,d places (p50 %.1f) | | %.1f | | | | | < %.0f: %s |",
        Opvangmeting.PLEKKEN,
        meting.p50(),
        meting.p95(),
        DOEL_MS,
        meting.p95() < DOEL_MS ? "met" : "NOT MET");
  }
}
