package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Tafelafwijking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;

/** The rhythm of a table, as a rule and as days. */
class RitmeTest {

  private static Ritme ritme(String tekst) {
    Ritme.Lezing lezing = Ritme.lees(tekst);
    assertThat(lezing.fout()).as(tekst).isEmpty();
    return lezing.ritme().orElseThrow();
  }

  private static List<String> dagen(String tekst, String na, String tot) {
    return new Tafelrooster(ritme(tekst), List.of())
        .tussen(LocalDate.parse(na), LocalDate.parse(tot)).stream()
            .map(dag -> dag.begin().map(LocalDateTime::toString).orElse("-"))
            .toList();
  }

  private static List<String> dagen(String tekst, Tafeluitzondering... uitzonderingen) {
    return new Tafelrooster(ritme(tekst), List.of(uitzonderingen))
        .tussen(LocalDate.parse("2027-05-31"), LocalDate.parse("2027-06-30")).stream()
            .map(dag -> dag.begin().map(LocalDateTime::toString).orElse("-"))
            .toList();
  }

  @Test
  void weeksAreCountedFromTheDayInTheRule() {
    assertThat(
            dagen(
                "Elke vier weken op dinsdag 10:00 vanaf 12 januari 2027",
                "2027-01-01",
                "2027-04-30"))
        .containsExactly(
            "2027-01-12T10:00", "2027-02-09T10:00", "2027-03-09T10:00", "2027-04-06T10:00");
    assertThat(
            dagen(
                "elke 4 weken op dinsdag om 10.00 uur vanaf 13 januari 2027",
                "2026-01-01",
                "2027-02-28"))
        .containsExactly("2027-01-19T10:00", "2027-02-16T10:00");
  }

  @Test
  void withoutSuchADayTheSameDaysComeOutWheneverItIsAsked() {
    String regel = "Elke zes weken op maandag 13:30";
    List<String> jaar = dagen(regel, "2026-12-31", "2027-12-31");
    assertThat(jaar).hasSizeBetween(8, 9);
    assertThat(dagen(regel, "2027-06-01", "2027-12-31"))
        .containsExactlyElementsOf(
            jaar.stream().filter(dag -> dag.compareTo("2027-06-02") >= 0).toList());
  }

  @Test
  void aMonthlyRuleCountsTheWeekdayInTheMonth() {
    assertThat(dagen("Elke maand op de tweede donderdag 14:00", "2026-12-31", "2027-03-31"))
        .containsExactly("2027-01-14T14:00", "2027-02-11T14:00", "2027-03-11T14:00");
    assertThat(dagen("Elke maand op de laatste vrijdag 09:00", "2027-01-01", "2027-02-28"))
        .containsExactly("2027-01-29T09:00", "2027-02-26T09:00");
  }

  @Test
  void aYearlyRuleNamesItsMonths() {
    assertThat(
            dagen(
                "Vier keer per jaar op de eerste donderdag van maart, juni, september en december 14:00",
                "2026-12-31",
                "2027-12-31"))
        .containsExactly(
            "2027-03-04T14:00", "2027-06-03T14:00", "2027-09-02T14:00", "2027-12-02T14:00");
    assertThat(
            dagen(
                "Twee keer per jaar op de derde vrijdag van mei en november 10:00",
                "2027-01-01",
                "2027-12-31"))
        .containsExactly("2027-05-21T10:00", "2027-11-19T10:00");
  }

  @Test
  void aTableThatSitsWhenThereIsACasusHasDaysToChooseFromOrNone() {
    assertThat(ritme("Als er een casus is").regel()).isEmpty();
    assertThat(ritme("Als er een casus is").opVerzoek()).isTrue();
    Ritme opDonderdag = ritme("Als er een casus is, op donderdag 13:00");
    assertThat(opDonderdag.opVerzoek()).isTrue();
    assertThat(opDonderdag.tijd()).contains(LocalTime.of(13, 0));
    assertThat(opDonderdag.regel().orElseThrow().na(LocalDate.parse("2027-06-03")))
        .isEqualTo("2027-06-10");
  }

  @Test
  void aSessionOnAHolidayIsHeldOnTheFirstWorkingDayAfterIt() {
    // Easter Monday is 29 March 2027, Whit Monday 17 May.
    assertThat(
            dagen(
                "Elke zeven weken op maandag 13:30 vanaf 29 maart 2027",
                "2027-01-01",
                "2027-06-01"))
        .containsExactly("2027-03-30T13:30", "2027-05-18T13:30");
    // Christmas on Saturday and Sunday; Good Friday is followed by Easter, and that by Tuesday.
    assertThat(
            dagen(
                "Elke vier weken op vrijdag 10:00 vanaf 26 maart 2027", "2027-01-01", "2027-04-01"))
        .containsExactly("2027-03-30T10:00");
    assertThat(
            dagen(
                "Elke vier weken op donderdag 10:00 vanaf 25 december 2025",
                "2025-12-01",
                "2026-01-01"))
        .containsExactly("2025-12-29T10:00");
  }

  @Test
  void aTableThatSitsEveryWeekSkipsTheWeekOfAHoliday() {
    assertThat(dagen("Elke week op maandag 09:00", "2027-03-21", "2027-04-06"))
        .containsExactly("2027-03-22T09:00", "-", "2027-04-05T09:00");
  }

  @Test
  void whatWasAgreedForADayGoesBeforeTheRule() {
    String regel = "Elke week op dinsdag 10:00";
    Tafeluitzondering vervalt =
        new Tafeluitzondering(
            Tafelafwijking.VERVALT, LocalDate.parse("2027-06-08"), Optional.empty(), "Vakantie");
    Tafeluitzondering verplaatst =
        new Tafeluitzondering(
            Tafelafwijking.VERPLAATST,
            LocalDate.parse("2027-06-15"),
            Optional.of(LocalDateTime.parse("2027-06-16T11:00")),
            "Zaal bezet");
    Tafeluitzondering extra =
        new Tafeluitzondering(
            Tafelafwijking.EXTRA,
            LocalDate.parse("2027-06-24"),
            Optional.of(LocalDateTime.parse("2027-06-24T09:00")),
            "Veel nieuwe casussen");
    assertThat(dagen(regel, vervalt, verplaatst, extra))
        .containsExactly(
            "2027-06-01T10:00", "-", "2027-06-16T11:00", "2027-06-22T10:00", "2027-06-29T10:00");
  }

  @Test
  void aDayThatAHolidayMovedCanBeNamedByEitherOfItsDays() {
    for (String dag : List.of("2027-03-29", "2027-03-30")) {
      Tafeluitzondering vervalt =
          new Tafeluitzondering(
              Tafelafwijking.VERVALT, LocalDate.parse(dag), Optional.empty(), "Vakantie");
      Tafelrooster rooster =
          new Tafelrooster(
              ritme("Elke vier weken op maandag 13:30 vanaf 29 maart 2027"), List.of(vervalt));
      assertThat(rooster.na(LocalDate.parse("2027-03-01")).orElseThrow().vervalt()).isTrue();
    }
  }

  @Test
  void theTimeOnTheWallStaysTheSameInSummerAndInWinter() {
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    List<ZoneOffset> verschillen =
        new Tafelrooster(ritme("Elke vier weken op dinsdag 10:00 vanaf 9 maart 2027"), List.of())
            .tussen(LocalDate.parse("2027-03-01"), LocalDate.parse("2027-04-30")).stream()
                .flatMap(dag -> dag.begin().stream())
                .map(begin -> begin.atZone(zone).getOffset())
                .toList();
    assertThat(verschillen).containsExactly(ZoneOffset.ofHours(1), ZoneOffset.ofHours(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          elke vier weken                           | De dag ontbreekt
          elke vier weken op dinsdag                | De tijd ontbreekt
          elke vier weken op dinsdag 25:00          | De tijd ontbreekt of klopt niet
          elke vier weken op zaterdag 10:00         | niet in het weekend
          elke 40 weken op dinsdag 10:00            | van 1 tot en met 26 weken
          elke 0 weken op dinsdag 10:00             | van 1 tot en met 26 weken
          vier keer per jaar                        | De maanden ontbreken
          drie keer per jaar op de eerste donderdag van maart en juni 14:00 | Er staat 3 keer per jaar, maar er staan 2 maanden
          twee keer per jaar op de eerste donderdag van maart en maart 14:00 | Een maand staat er twee keer
          elke week op dinsdag 10:00 vanaf 31 februari 2027 | bestaat niet
          zo nu en dan                              | Dit ritme is niet te lezen
          """)
  void whatIsNoRuleSaysWhatIsWrong(String tekst, String fout) {
    Ritme.Lezing lezing = Ritme.lees(tekst);
    assertThat(lezing.ritme()).isEmpty();
    assertThat(lezing.fout().orElseThrow()).contains(fout);
  }

  @Test
  void everyRuleOfEveryRegionGivesDaysOrWaitsForACasus() {
    Stream.of("twente", "ijsselland", "heuvelrug", "drenthe")
        .flatMap(
            regio ->
                new Regioprofielen(new FileSystemResource("regios/" + regio + ".yaml"))
                    .alle().get(0).tafels().stream())
        .forEach(
            tafel ->
                assertThat(tafel.ritme().regel().isPresent() || tafel.ritme().opVerzoek())
                    .as(tafel.code())
                    .isTrue());
  }
}
