package nl.meldroute.cijfers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days on which meldingen were received, as the calendar of the Netherlands has them.
 *
 * @param tot the first day after it
 */
public record Periode(LocalDate van, LocalDate tot) {

  /** A melding of New Year's Eve counts in the year in which staff received it. */
  static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

  public Periode {
    if (!van.isBefore(tot)) {
      throw new IllegalArgumentException("een periode heeft ten minste een dag");
    }
  }

  public static Periode jaar(int jaar) {
    return new Periode(LocalDate.of(jaar, 1, 1), LocalDate.of(jaar + 1, 1, 1));
  }

  Instant begin() {
    return van.atStartOfDay(HIER).toInstant();
  }

  Instant einde() {
    return tot.atStartOfDay(HIER).toInstant();
  }
}
