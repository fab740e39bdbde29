package nl.meldroute.taak.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermijnenTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T00:00:00+01:00, 2026-11-23T00:00:00+01:00",
    "2026-11-22T23:59:59+01:00, 2026-11-23T00:00:00+01:00",
    "2026-10-25T12:00:00+01:00, 2026-10-26T00:00:00+01:00",
    "2026-03-28T12:00:00+01:00, 2026-03-30T00:00:00+02:00",
    "2026-12-31T12:00:00+01:00, 2027-01-04T00:00:00+01:00"
  })
  void thisWeekEndsInTheNightFromSundayToMondayAlsoWhenTheClockChanges(String nu, String einde) {
    Clock klok = Clock.fixed(Instant.parse(nu), ZoneId.of("Europe/Amsterdam"));

    assertThat(new Termijnen(null, null, null, klok).eindeVanDezeWeek())
        .isEqualTo(Date.from(Instant.parse(einde)));
  }
}
