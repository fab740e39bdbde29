package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningstijdenTest {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private static Openingstijden uren(String tekst) {
    return Openingstijden.lees(tekst).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kantoortijd | 2026-11-20T09:00 | true",
        "Kantoortijd | 2026-11-20T08:59 | false",
        "Kantoortijd | 2026-11-20T16:59 | true",
        "Kantoortijd | 2026-11-20T17:00 | false",
        "Kantoortijd | 2026-11-21T12:00 | false",
        "ma-vr 09:00-20:00; za 10:00-14:00 | 2026-11-20T19:30 | true",
        "ma-vr 09:00-20:00; za 10:00-14:00 | 2026-11-21T13:59 | true",
        "ma-vr 09:00-20:00; za 10:00-14:00 | 2026-11-22T13:00 | false",
        "vr-zo 22:00-24:00 | 2026-11-22T23:59 | true",
        "24 uur per dag | 2026-11-22T03:00 | true"
      })
  void somebodyIsThereDuringTheHoursAndNotOutside(String tekst, String moment, boolean open) {
    assertThat(uren(tekst).isOpen(LocalDateTime.parse(moment).atZone(NEDERLAND))).isEqualTo(open);
  }

  /**
   * Easter Monday, King's day on a Saturday because the 27th is a Sunday, Ascension Day, Christmas.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-06",
        "2026-04-03",
        "2026-05-14",
        "2026-05-25",
        "2025-12-26",
        "2027-01-01",
        "2026-05-05"
      })
  void anOfficeIsClosedOnAPublicHolidayAndADayAndNightServiceIsNot(String dag) {
    var moment = LocalDateTime.parse(dag + "T11:00").atZone(NEDERLAND);
    assertThat(uren("Kantoortijd").isOpen(moment)).isFalse();
    assertThat(uren("24 uur per dag").isOpen(moment)).isTrue();
  }

  @Test
  void kingsDayIsOnSaturdayWhenTheTwentySeventhIsASunday() {
    assertThat(
            uren("ma-zo 09:00-17:00")
                .isOpen(LocalDateTime.parse("2025-04-26T11:00").atZone(NEDERLAND)))
        .isFalse();
    assertThat(
            uren("ma-zo 09:00-17:00")
                .isOpen(LocalDateTime.parse("2025-04-27T11:00").atZone(NEDERLAND)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soms",
        "ma-vr",
        "ma-vr 9:00-17:00",
        "vr-ma 09:00-17:00",
        "ma 17:00-09:00",
        "ma 24:00-24:00",
        "xx 09:00-17:00"
      })
  void whatIsNoNotationIsNotRead(String tekst) {
    assertThat(Openingstijden.lees(tekst)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Altijd | ma-zo 00:00-24:00 | 24 uur per dag",
        "Kantoortijd | ma-vr 09:00-17:00 | Kantoortijd: maandag tot en met vrijdag van 09.00 tot 17.00 uur",
        "za-zo 00:00-24:00; ma 08:30-12:00 | ma 08:30-12:00; za-zo 00:00-24:00 | Maandag van 08.30 tot 12.00 uur, zaterdag en zondag dag en nacht"
      })
  void isStoredInOneNotationAndReadAsASentence(String tekst, String notatie, String zin) {
    assertThat(uren(tekst).notatie()).isEqualTo(notatie);
    assertThat(uren(notatie)).isEqualTo(uren(tekst));
    assertThat(uren(tekst).tekst()).isEqualTo(zin);
  }

  private static Partner partner(String uren, String contact, String vervanger, String nood) {
    return new Partner(
        Partnercode.GGD,
        "GGD",
        Kanaal.TELEFOON,
        uren(uren),
        Optional.empty(),
        contact(contact),
        contact(vervanger),
        contact(nood),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Optional<Contact> contact(String naam) {
    return Optional.ofNullable(naam)
        .map(wie -> new Contact(wie, Optional.empty(), Optional.empty()));
  }

  private static List<String> stappen(Partner partner, String moment) {
    return partner.contactstappen(LocalDateTime.parse(moment).atZone(NEDERLAND)).stream()
        .map(stap -> stap.contact().naam() + (stap.bereikbaar() ? "" : " (dicht)"))
        .toList();
  }

  @Test
  void aPartnerIsCalledInAnOrderThatFollowsItsHours() {
    Partner partner = partner("Kantoortijd", "eerste", "tweede", "piket");
    assertThat(stappen(partner, "2026-11-20T10:00")).containsExactly("eerste", "tweede", "piket");
    assertThat(stappen(partner, "2026-11-20T22:00"))
        .containsExactly("piket", "eerste (dicht)", "tweede (dicht)");
  }

  @Test
  void thereIsAlwaysSomebodyToAskFor() {
    assertThat(stappen(partner("Kantoortijd", null, null, null), "2026-11-20T22:00"))
        .containsExactly("GGD (dicht)");
    assertThat(stappen(partner("Kantoortijd", null, null, "piket"), "2026-11-20T22:00"))
        .containsExactly("piket");
    assertThat(stappen(partner("Kantoortijd", null, null, "piket"), "2026-11-20T10:00"))
        .containsExactly("GGD", "piket");
  }
}
