package nl.meldroute.procesbeeld;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;

/** The days that somebody looks at, the last one included. */
public record Tijdvak(LocalDate van, LocalDate tot) {

  private static final int LANGSTE_IN_DAGEN = 731;
  private static final LocalDate EERSTE = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAATSTE = LocalDate.of(9000, 1, 1);

  /**
   * @param van null for so many days before the last
   * @param tot null for today
   * @throws OngeldigeInvoer naming every fault
   */
  public static Tijdvak lees(LocalDate van, LocalDate tot, LocalDate vandaag, int dagen) {
    LocalDate einde = tot == null ? vandaag : tot;
    LocalDate begin = van == null ? einde.minusDays(dagen) : van;
    List<Fout> fouten = new ArrayList<>();
    if (begin.isBefore(EERSTE) || begin.isAfter(LAATSTE)) {
      fouten.add(new Fout("van", "Geef een datum na 2000."));
    }
    if (einde.isBefore(begin)) {
      fouten.add(new Fout("tot", "Kies een dag op of na de eerste dag."));
    } else if (einde.isAfter(begin.plusDays(LANGSTE_IN_DAGEN))) {
      fouten.add(new Fout("tot", "Kies ten hoogste twee jaar."));
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
    return new Tijdvak(begin, einde);
  }

  Timestamp begin(ZoneId zone) {
    return Timestamp.from(van.atStartOfDay(zone).toInstant());
  }

  /** The first moment that no longer counts. */
  Timestamp einde(ZoneId zone) {
    return Timestamp.from(tot.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
