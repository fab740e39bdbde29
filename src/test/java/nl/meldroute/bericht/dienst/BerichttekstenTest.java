package nl.meldroute.bericht.dienst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.beleidstekst.Tekstveld;
import nl.meldroute.bericht.Berichtsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A notice travels in the open, so it says that something waits and never what. */
class BerichttekstenTest {

  private static final String KOPPELING = "https://meldroute.example/";

  /** Letters and full stops: no number, no placeholder, no address. */
  private static final Pattern ZIN = Pattern.compile("[\\p{L}][\\p{L} ,.]*");

  private static final Set<String> ZEGT_TE_VEEL =
      Set.of("mensenhandel", "slachtoffer", "casus", "melding", "gevaar", "uitbuiting", "112");

  private static Berichttekst van(Berichtsoort soort) {
    return Berichtteksten.van(
        new Fabriek().bundel(Fabriek.BERICHTEN).orElseThrow().fabriek(), soort);
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeIsPlainWordsAndALink(Berichtsoort soort) {
    Berichttekst tekst = van(soort).met(KOPPELING);
    assertThat(tekst.onderwerp()).matches(ZIN).hasSizeLessThan(60);
    assertThat(tekst.kort()).matches(ZIN);
    assertThat(tekst.mail().replace(KOPPELING, "")).doesNotContainPattern("[0-9@/%{}]");
    assertThat(tekst.sms()).isEqualTo(tekst.kort() + " " + KOPPELING);
    assertThat(tekst.alsOefening().sms().length())
        .as("one text message, with room for a longer address")
        .isLessThan(160);
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeTellsNothingAboutWhatWaits(Berichtsoort soort) {
    Berichttekst tekst = van(soort);
    String alles = (tekst.onderwerp() + tekst.mail()).toLowerCase();
    assertThat(ZEGT_TE_VEEL).noneMatch(alles::contains);
    assertThat(Arrays.stream(Uitbuitingsvorm.values()).map(vorm -> vorm.tekst().toLowerCase()))
        .noneMatch(alles::contains);
    assertThat(Arrays.stream(Gevaarniveau.values()).map(vorm -> vorm.tekst().toLowerCase()))
        .noneMatch(alles::contains);
    assertThat(Arrays.stream(Partnercode.values()).map(vorm -> vorm.tekst().toLowerCase()))
        .noneMatch(alles::contains);
  }

  @Test
  void inADrillEachNoticeSaysSoFirst() {
    Berichttekst tekst = van(Berichtsoort.SPOEDTAAK).met(KOPPELING).alsOefening();
    assertThat(tekst.onderwerp()).startsWith("OEFENING");
    assertThat(tekst.mail()).startsWith("OEFENING");
    assertThat(tekst.sms()).startsWith("OEFENING");
  }

  @ParameterizedTest
  @EnumSource
  void thePolicyDeskCanTellTheNoticesApart(Berichtsoort soort) {
    assertThat(new Fabriek().bundel(Fabriek.BERICHTEN).orElseThrow().veld(soort + ".tekst"))
        .map(Tekstveld::groep)
        .hasValueSatisfying(wanneer -> assertThat(wanneer).isNotBlank());
  }
}
