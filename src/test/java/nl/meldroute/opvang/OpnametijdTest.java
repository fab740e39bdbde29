package nl.meldroute.opvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.meldroute.regio.Openingstijden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a place takes people in, over a whole year. */
class OpnametijdTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int KWARTIER = 15;

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00, 2026-11-20T10:00, in office hours",
    "2026-11-20T17:00, 2026-11-23T09:00, Friday at five",
    "2026-04-02T18:00, 2026-04-07T09:00, before Good Friday and Easter",
    "2026-04-26T12:00, 2026-04-28T09:00, King's Day",
    "2026-05-04T17:30, 2026-05-06T09:00, Liberation Day",
    "2026-05-13T17:00, 2026-05-15T09:00, Ascension Day",
    "2026-05-24T03:00, 2026-05-26T09:00, Whitsun",
    "2026-12-24T20:00, 2026-12-28T09:00, Christmas and a weekend",
    "2026-12-31T17:01, 2027-01-04T09:00, New Year and a weekend"
  })
  void officeHoursPassOverNightsWeekendsAndHolidays(String nu, String opent, String wanneer) {
    assertThat(eerste("Kantoortijd", nu)).as(wanneer).contains(moment(opent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kantoortijd", "ma-vr 08:30-12:15; za 10:00-14:00", "wo 13:00-24:00"})
  void onEachQuarterOfTheYearTheFirstOpeningIsOpenAndNothingBeforeItIs(String uren) {
    Openingstijden tijden = Openingstijden.lees(uren).orElseThrow();
    ZonedDateTime einde = ZonedDateTime.of(LocalDateTime.parse("2027-01-01T00:00"), ZONE);
    Instant opening = null;
    for (ZonedDateTime nu = einde.minusYears(1);
        nu.isBefore(einde);
        nu = nu.plusMinutes(KWARTIER)) {
      Instant gevonden = Opnametijd.eerste(uren, nu.toInstant(), ZONE).orElseThrow();
      assertThat(tijden.isOpen(gevonden.atZone(ZONE))).as("%s", nu).isTrue();
      if (tijden.isOpen(nu)) {
        assertThat(gevonden).isEqualTo(nu.toInstant());
      } else if (opening != null && opening.isAfter(nu.toInstant())) {
        assertThat(gevonden).as("%s", nu).isEqualTo(opening);
      }
      opening = gevonden;
    }
  }

  @Test
  void hoursThatNobodyCanReadAreNotCountedOn() {
    assertThat(eerste("bel even", "2026-11-20T10:00")).isEmpty();
    assertThat(eerste("24 uur per dag", "2026-12-25T03:00")).contains(moment("2026-12-25T03:00"));
  }

  private static Optional<Instant> eerste(String uren, String nu) {
    return Opnametijd.eerste(uren, moment(nu), ZONE);
  }

  private static Instant moment(String lokaal) {
    return LocalDateTime.parse(lokaal).atZone(ZONE).toInstant();
  }
}
