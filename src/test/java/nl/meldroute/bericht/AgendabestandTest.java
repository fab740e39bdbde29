package nl.meldroute.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Appointments as RFC 5545 wants them. */
class AgendabestandTest {

  private static final Instant BEGIN = Instant.parse("2031-07-08T08:00:00Z");

  private static String bestand(String titel, boolean vervalt) {
    return new Agendabestand(
            "Z-twente-casustafel-2031-000001",
            3,
            titel,
            BEGIN,
            BEGIN.plus(Duration.ofHours(2)),
            vervalt)
        .tekst("meldroute@regio.example", Instant.parse("2031-06-01T00:00:00Z"));
  }

  @Test
  void anAppointmentSaysWhenAndOfWhichMeetingAndNothingElse() {
    assertThat(bestand("Zitting casustafel", false))
        .isEqualTo(
            String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Meldroute//Zitting//NL",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:Z-twente-casustafel-2031-000001@meldroute",
                "SEQUENCE:3",
                "DTSTAMP:20310601T000000Z",
                "DTSTART:20310708T080000Z",
                "DTEND:20310708T100000Z",
                "SUMMARY:Zitting casustafel",
                "ORGANIZER:mailto:meldroute@regio.example",
                "STATUS:CONFIRMED",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
  }

  @Test
  void aCancelledSessionTakesTheAppointmentAway() {
    assertThat(bestand("Zitting", true)).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n");
  }

  @Test
  void whatMeansSomethingInTheFileIsWrittenSoThatItDoesNot() {
    assertThat(bestand("Overleg; dag, \\ en\nregel", false))
        .contains("SUMMARY:Overleg\\; dag\\, \\\\ en\\nregel\r\n");
  }

  @Test
  void noLineIsLongerThanACalendarReadsAndNoCharacterIsSplit() {
    String lang = "Zitting coördinerend overleg ".repeat(12);
    String bestand = bestand(lang, false);
    for (String regel : bestand.split("\r\n")) {
      assertThat(regel.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
    assertThat(bestand.replace("\r\n ", "")).contains("SUMMARY:" + lang);
  }
}
