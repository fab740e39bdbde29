package nl.meldroute.verrijking;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Moments as forms show them. */
@Component
class Tijdnotatie {

  private static final DateTimeFormatter VORM =
      DateTimeFormatter.ofPattern("dd-MM-yyyy 'om' HH.mm 'uur'");

  private final Clock klok;

  Tijdnotatie(Clock klok) {
    this.klok = klok;
  }

  String tekst(Instant tijdstip) {
    return VORM.format(tijdstip.atZone(klok.getZone()));
  }
}
