package nl.meldroute.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the pages that are made on the server show them. */
public record Schermtijd(ZoneId zone) {

  private static final DateTimeFormatter VORM =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'uur'", Locale.forLanguageTag("nl-NL"));

  /** Null when it did not happen. */
  public String van(Instant moment) {
    return moment == null ? null : VORM.format(moment.atZone(zone));
  }
}
