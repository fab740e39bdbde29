package nl.meldroute.opvang;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.meldroute.regio.Feestdagen;
import nl.meldroute.regio.Openingstijden;

/**
 * When a place takes people in: many do so in office hours only, and not on public holidays (Twente
 * 2022, §7.2; E32).
 */
final class Opnametijd {

  /** Longer than any row of holidays. */
  private static final int DAGEN_VOORUIT = 21;

  private Opnametijd() {}

  /**
   * The first moment from this one on at which somebody can come in; empty when the hours cannot be
   * read, so that nobody counts on them.
   */
  static Optional<Instant> eerste(String uren, Instant vanaf, ZoneId zone) {
    return Openingstijden.lees(uren).flatMap(tijden -> eerste(tijden, vanaf.atZone(zone)));
  }

  private static Optional<Instant> eerste(Openingstijden tijden, ZonedDateTime vanaf) {
    if (tijden.isOpen(vanaf)) {
      return Optional.of(vanaf.toInstant());
    }
    for (int dag = 0; dag <= DAGEN_VOORUIT; dag++) {
      LocalDate datum = vanaf.toLocalDate().plusDays(dag);
      if (Feestdagen.is(datum)) {
        continue;
      }
      Optional<Instant> opening =
          tijden.blokken().stream()
              .filter(blok -> blok.vanDag() <= datum.getDayOfWeek().getValue())
              .filter(blok -> datum.getDayOfWeek().getValue() <= blok.totDag())
              .map(blok -> datum.atTime(blok.van() / 60, blok.van() % 60).atZone(vanaf.getZone()))
              .filter(begin -> begin.isAfter(vanaf))
              .map(ZonedDateTime::toInstant)
              .min(Instant::compareTo);
      if (opening.isPresent()) {
        return opening;
      }
    }
    return Optional.empty();
  }
}
