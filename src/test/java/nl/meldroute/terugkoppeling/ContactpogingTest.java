package nl.meldroute.terugkoppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.dossier.Melderopgave;
import nl.meldroute.platform.Fout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not safe for a reporter is refused, whatever somebody fills in. */
class ContactpogingTest {

  /** Half past eleven in Enschede. */
  private static final Instant NU = Instant.parse("2026-11-21T10:30:00Z");

  private static final Melderopgave VEILIG = melder(false, Antwoord.JA);

  private static Melderopgave melder(boolean anoniem, Antwoord veilig) {
    return new Melderopgave(
        null, null, null, anoniem ? null : "06 00000098", null, anoniem, true, false, veilig);
  }

  private static String veld(
      Wijze wijze, String op, Melderopgave melder, Contactafspraak afspraak) {
    return new Contactpoging(wijze, op, NU).bezwaar(melder, afspraak).map(Fout::veld).orElse("");
  }

  private static Contactafspraak nooit(String wat) {
    return new Contactafspraak(null, Set.of(), null, null, wat, null);
  }

  private static Contactafspraak uren(String van, String tot) {
    return new Contactafspraak(
        null, Set.of(), LocalTime.parse(van), LocalTime.parse(tot), null, null);
  }

  @Test
  void whoSaysThatItIsSafeMayBeCalled() {
    assertThat(veld(Wijze.TELEFOON, "06 00000098", VEILIG, Contactafspraak.GEEN)).isEmpty();
    assertThat(veld(Wijze.E_MAIL_ZONDER_INHOUD, "x@y.example", VEILIG, Contactafspraak.GEEN))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Wijze.class,
      names = {"TELEFOON", "E_MAIL_ZONDER_INHOUD"})
  void whoIsAnonymousOrDoesNotSayThatItIsSafeIsNotCalledAndNotMailed(Wijze wijze) {
    for (Melderopgave melder :
        new Melderopgave[] {
          melder(true, Antwoord.JA),
          melder(false, Antwoord.NEE),
          melder(false, Antwoord.ONBEKEND),
          Melderopgave.ONBEKEND
        }) {
      assertThat(veld(wijze, "06 00000098", melder, Contactafspraak.GEEN)).isEqualTo("wijze");
    }
  }

  @Test
  void theCodeAndATalkCanAlwaysBeUnlessThatWasAgreedOtherwise() {
    for (Wijze wijze : new Wijze[] {Wijze.VOLGCODE, Wijze.GESPREK}) {
      assertThat(veld(wijze, null, Melderopgave.ONBEKEND, uren("08:00", "09:00"))).isEmpty();
      assertThat(
              veld(
                  wijze,
                  null,
                  VEILIG,
                  new Contactafspraak(null, Set.of(wijze), null, null, null, null)))
          .isEqualTo("wijze");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "09:00, 12:00, ''",
    "11:30, 12:00, ''",
    "09:00, 11:30, ''",
    "11:31, 17:00, contactOp",
    "09:00, 11:29, contactOp"
  })
  void outsideTheHoursNobodyCalls(String van, String tot, String verwacht) {
    assertThat(veld(Wijze.TELEFOON, "06 00000098", VEILIG, uren(van, tot))).isEqualTo(verwacht);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06 00000098 | 06-00000098 | bereiktOp",
        "06 00000098 | +31 6 00000098 | bereiktOp",
        "0031600000098 | 06 00000098 | bereiktOp",
        "thuis: 053 0000097; werk: 06 00000098 | 0600000098 | bereiktOp",
        "06 00000097 | 06 00000098 |",
        "- | 06 00000098 |",
        "Naam@Voorbeeld.example | naam@voorbeeld.example | bereiktOp",
        "voorbeeld.example | naam@voorbeeld.example | bereiktOp",
        "een.ander@voorbeeld.example | naam@voorbeeld.example |"
      })
  void aNumberOrAddressThatMustNeverBeUsedIsKnownHoweverItIsWritten(
      String nooit, String gebruikt, String verwacht) {
    assertThat(veld(Wijze.TELEFOON, gebruikt, VEILIG, nooit(nooit)))
        .isEqualTo(verwacht == null ? "" : verwacht);
  }

  @Test
  void whoCalledSaysWhichNumber() {
    assertThat(new Contactpoging(Wijze.TELEFOON, null, NU).onvolledig()).isPresent();
    assertThat(new Contactpoging(Wijze.VOLGCODE, null, NU).onvolledig()).isEmpty();
  }
}
