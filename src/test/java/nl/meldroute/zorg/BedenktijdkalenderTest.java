package nl.meldroute.zorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedenktijdkalenderTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 2026-04-15",
    // A month without such a day ends it on its last day.
    "2026-01-31, 2026-04-30",
    "2026-08-31, 2026-11-30",
    "2026-11-29, 2027-02-28",
    "2026-11-30, 2027-02-28",
    "2026-12-31, 2027-03-31",
    // A leap year has one day more, and a year of a hundred that is none has not.
    "2027-11-29, 2028-02-29",
    "2027-11-30, 2028-02-29",
    "2028-02-29, 2028-05-29",
    "2099-11-30, 2100-02-28",
    "2028-11-30, 2029-02-28"
  })
  void itEndsThreeCalendarMonthsLater(LocalDate begin, LocalDate einde) {
    assertThat(Bedenktijdkalender.einde(begin)).isEqualTo(einde);
  }

  @Test
  void itIsNeverShorterThanTheShortestThreeMonthsAndALaterStartNeverEndsEarlier() {
    LocalDate vorige = LocalDate.MIN;
    for (LocalDate begin :
        Stream.iterate(LocalDate.of(2024, 1, 1), dag -> dag.plusDays(1)).limit(5 * 366).toList()) {
      LocalDate einde = Bedenktijdkalender.einde(begin);
      assertThat(begin.until(einde.plusDays(1)).toTotalMonths())
          .as(begin.toString())
          .isGreaterThanOrEqualTo(3);
      assertThat(einde).isAfterOrEqualTo(vorige);
      vorige = einde;
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The clock goes forward on 29 March 2026, and back on 25 October: midnight stays midnight.
    "2026-01-15, 2026-04-15T22:00:00Z",
    "2026-08-15, 2026-11-15T23:00:00Z",
    "2025-12-28, 2026-03-28T23:00:00Z",
    "2025-12-29, 2026-03-29T22:00:00Z",
    "2026-07-25, 2026-10-25T23:00:00Z"
  })
  void itIsOverAtMidnightOfTheClockOnTheWallAlsoWhenThatMoved(LocalDate begin, Instant voorbij) {
    assertThat(new Bedenktijdkalender(begin, AMSTERDAM).voorbij()).isEqualTo(voorbij);
  }

  @Test
  void theWarningsComeInTimeAndInOrder() {
    Bedenktijdkalender kalender = new Bedenktijdkalender(LocalDate.of(2026, 1, 31), AMSTERDAM);
    assertThat(kalender.laatsteDag()).isEqualTo("2026-04-30");
    assertThat(kalender.ruimVooraf()).isEqualTo("2026-04-01T22:00:00Z");
    assertThat(kalender.kortVooraf()).isEqualTo("2026-04-22T22:00:00Z");
    assertThat(Duration.between(kalender.kortVooraf(), kalender.voorbij())).hasDays(8);
  }
}
