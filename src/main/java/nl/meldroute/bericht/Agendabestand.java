package nl.meldroute.bericht;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An appointment as a file for any calendar (RFC 5545), with what RFC 5546 asks to take a changed
 * or cancelled one in its place. It says when and of which meeting, and nothing else.
 *
 * @param kenmerk stays the same when the appointment changes
 * @param volgnummer goes up with each change
 */
public record Agendabestand(
    String kenmerk, long volgnummer, String titel, Instant begin, Instant einde, boolean vervalt) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Bytes in a line, by RFC 5545 §3.1. */
  private static final int LANGSTE_REGEL = 75;

  /** What a calendar has to do with it. */
  public String methode() {
    return vervalt ? "CANCEL" : "PUBLISH";
  }

  /**
   * @param organisator mail address of who sends it
   */
  public String tekst(String organisator, Instant nu) {
    StringBuilder bestand = new StringBuilder();
    regel(bestand, "BEGIN:VCALENDAR");
    regel(bestand, "VERSION:2.0");
    regel(bestand, "PRODID:-//Meldroute//Zitting//NL");
    regel(bestand, "METHOD:" + methode());
    regel(bestand, "BEGIN:VEVENT");
    regel(bestand, "UID:" + waarde(kenmerk) + "@meldroute");
    regel(bestand, "SEQUENCE:" + volgnummer);
    regel(bestand, "DTSTAMP:" + MOMENT.format(nu));
    regel(bestand, "DTSTART:" + MOMENT.format(begin));
    regel(bestand, "DTEND:" + MOMENT.format(einde));
    regel(bestand, "SUMMARY:" + waarde(titel));
    regel(bestand, "ORGANIZER:mailto:" + organisator);
    regel(bestand, "STATUS:" + (vervalt ? "CANCELLED" : "CONFIRMED"));
    regel(bestand, "END:VEVENT");
    regel(bestand, "END:VCALENDAR");
    return bestand.toString();
  }

  private static String waarde(String tekst) {
    return tekst
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** A long line goes on in the next, after a blank; a character is not split. */
  private static void regel(StringBuilder bestand, String tekst) {
    int lengte = 0;
    for (int teken : tekst.codePoints().toArray()) {
      String een = Character.toString(teken);
      int bytes = een.getBytes(StandardCharsets.UTF_8).length;
      if (lengte + bytes > LANGSTE_REGEL) {
        bestand.append("\r\n ");
        lengte = 1;
      }
      bestand.append(een);
      lengte += bytes;
    }
    bestand.append("\r\n");
  }
}
