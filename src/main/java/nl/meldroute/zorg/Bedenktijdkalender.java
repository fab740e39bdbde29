package nl.meldroute.zorg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The reflection period in days of the calendar: three months (B8/3; Heuvelrug 2023, §4.1.4). The
 * day with the same number three months on is the last one, or the last of that month when it has
 * no such day. So it is never shorter than three months. A day begins at midnight of the clock on
 * the wall, also when that moves.
 */
record Bedenktijdkalender(LocalDate begin, ZoneId zone) {

  private static final int MAANDEN = 3;

  /** Time for a lawyer, and for a place to go to (aanname). */
  private static final int DAGEN_RUIM_VOORAF = 28;

  /** The last week (aanname). */
  private static final int DAGEN_KORT_VOORAF = 7;

  static LocalDate einde(LocalDate begin) {
    return begin.plusMonths(MAANDEN);
  }

  LocalDate laatsteDag() {
    return einde(begin);
  }

  Instant ruimVooraf() {
    return nacht(laatsteDag().minusDays(DAGEN_RUIM_VOORAF));
  }

  Instant kortVooraf() {
    return nacht(laatsteDag().minusDays(DAGEN_KORT_VOORAF));
  }

  /** The first moment that is not in it any more. */
  Instant voorbij() {
    return nacht(laatsteDag().plusDays(1));
  }

  private Instant nacht(LocalDate dag) {
    return dag.atStartOfDay(zone).toInstant();
  }
}
