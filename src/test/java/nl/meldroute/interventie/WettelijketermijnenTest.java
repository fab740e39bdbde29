package nl.meldroute.interventie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Interventie;
import nl.meldroute.regio.Feestdagen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms of the law on the calendar, each day of two years. */
class WettelijketermijnenTest {

  static Stream<LocalDate> dagen() {
    return LocalDate.parse("2027-01-01").datesUntil(LocalDate.parse("2029-01-01"));
  }

  @ParameterizedTest
  @MethodSource("dagen")
  void objectionsEndSixWeeksLaterOrOnTheNextWorkingDay(LocalDate bekendgemaakt) {
    LocalDate eind = Wettelijketermijnen.bezwaar(bekendgemaakt);

    assertThat(isVrij(eind)).as("%s is a working day", eind).isFalse();
    LocalDate zesWeken = bekendgemaakt.plusDays(42);
    assertThat(eind).isAfterOrEqualTo(zesWeken);
    assertThat(zesWeken.datesUntil(eind)).as("only free days are skipped").allMatch(this::isVrij);
    assertThat(ChronoUnit.DAYS.between(zesWeken, eind)).isLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("dagen")
  void aFineHasThirteenWeeksWhichAreNotExtendedAndTheRestEight(LocalDate rapport) {
    assertThat(Wettelijketermijnen.besluit(Interventie.BESTUURLIJKE_BOETE, rapport))
        .as("Algemene termijnenwet art. 4: more than twelve weeks")
        .isEqualTo(rapport.plusDays(91));
    LocalDate eind = Wettelijketermijnen.besluit(Interventie.PAND_SLUITEN, rapport);
    assertThat(isVrij(eind)).isFalse();
    assertThat(eind).isAfterOrEqualTo(rapport.plusDays(56));
  }

  @ParameterizedTest
  @CsvSource({
    // six weeks later is an ordinary Tuesday
    "2027-02-02, 2027-03-16",
    // Good Friday, the weekend of Easter and Easter Monday
    "2027-02-12, 2027-03-30",
    // King's day
    "2027-03-16, 2027-04-28",
    // 5 May and Ascension Day follow each other in 2027
    "2027-03-24, 2027-05-07",
    // Whit Monday
    "2027-04-05, 2027-05-18",
    // Christmas on Saturday and Sunday
    "2027-11-13, 2027-12-27",
    // New Year's day on Saturday
    "2027-11-20, 2028-01-03",
    // leap day
    "2028-01-18, 2028-02-29"
  })
  void theEndsThatPeopleGetWrongAreRight(LocalDate bekendgemaakt, LocalDate eind) {
    assertThat(Wettelijketermijnen.bezwaar(bekendgemaakt)).isEqualTo(eind);
  }

  @Test
  void aDecisionInTheSenseOfTheLawGoesByWayOfOneAndEverythingElseDoesNot() {
    assertThat(
            Stream.of(Interventie.values())
                .filter(een -> Interventieweg.van(een) == Interventieweg.BESLUIT))
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                Interventie.VERGUNNING_WEIGEREN,
                Interventie.VERGUNNING_INTREKKEN,
                Interventie.PAND_SLUITEN,
                Interventie.LAST_ONDER_DWANGSOM,
                Interventie.LAST_ONDER_BESTUURSDWANG,
                Interventie.BESTUURLIJKE_BOETE,
                Interventie.VOORZIENING_INTREKKEN));
  }

  private boolean isVrij(LocalDate dag) {
    return dag.getDayOfWeek() == DayOfWeek.SATURDAY
        || dag.getDayOfWeek() == DayOfWeek.SUNDAY
        || Feestdagen.is(dag);
  }
}
