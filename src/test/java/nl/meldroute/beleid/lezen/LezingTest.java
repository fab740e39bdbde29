package nl.meldroute.beleid.lezen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.beleid.lezen.Leesbaretabel.Regel;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables read aloud: in good Dutch, and without codes. */
class LezingTest {

  static Stream<Path> paden() {
    return Tabelbestanden.paden().stream();
  }

  @Test
  void aRuleIsReadAsASentence() {
    assertThat(zin("verwijzing", 3))
        .isEqualTo(
            "Als er levensgevaar is of er acuut gevaar is, en als het slachtoffer jonger dan 18 jaar is, dan: verwijzen naar Veilig Thuis, direct.");
    assertThat(zin("verwijzing", 9))
        .isEqualTo(
            "Als er huiselijk geweld of kindermishandeling is, dan: verwijzen naar Veilig Thuis, met spoed.");
    assertThat(zin("verwijzing", 18))
        .isEqualTo(
            "Als er opvang nodig is, dan: verwijzen naar de opvang, met spoed, via de zorgcoördinator.");
    assertThat(zin("termijnen", 3))
        .isEqualTo(
            "Als de stap ‘Signaal bespreken’ is, en als de dringendheid ‘Direct’ is, dan: klaar binnen 4 uur, herinnering na 2 uur, bij te laat naar de manager.");
  }

  @Test
  void anAnswerThatIsLeftOutOrNotKnownIsSaidInWords() {
    assertThat(zin("verwijzing", 12)).startsWith("Als onbekend is of er ondermijning");
    assertThat(zin("verwijzing", 33))
        .contains("en als er fraude of onderbetaling is of dat onbekend is, dan:");
    assertThat(zin("verwijzing", 29)).contains("de uitkomst van de beoordeling niet ‘Geen");
  }

  @ParameterizedTest
  @MethodSource("paden")
  void everyQuestionAndAnswerOfTheProductHasWordsOfItsOwn(Path pad) {
    Tabelvorm tabel = Tabelvorm.lees(Tabelbestanden.lees(pad)).orElseThrow();
    SoftAssertions alle = new SoftAssertions();
    for (Kolom vraag : tabel.vragen()) {
      alle.assertThat(Zinnen.woorden(vraag)).as("vraag %s", vraag.label()).isPresent();
    }
    for (Kolom antwoord : tabel.antwoorden()) {
      alle.assertThat(Zinnen.woorden(tabel.sleutel(), antwoord))
          .as("antwoord %s", antwoord.label())
          .isPresent();
    }
    alle.assertAll();
  }

  @ParameterizedTest
  @MethodSource("paden")
  void noSentenceHoldsACodeOrAFormula(Path pad) {
    Leesbaretabel tabel = Lezing.lees(Tabelbestanden.lees(pad)).orElseThrow();
    SoftAssertions alle = new SoftAssertions();
    for (Regel regel : tabel.regels()) {
      Stream.of(List.of(regel.zin()), regel.als(), regel.dan())
          .flatMap(List::stream)
          .forEach(
              tekst ->
                  alle.assertThat(tekst)
                      .as("regel %d", regel.nummer())
                      .doesNotContainPattern("[A-Z]{2,}_|\"|`|\\bnull\\b|\\{}"));
      alle.assertThat(regel.zin()).matches("(Als .*, dan|Altijd): .+\\.");
      alle.assertThat(regel.toelichting()).isNotEmpty();
      alle.assertThat(regel.bron() + regel.aanname()).isNotEmpty();
    }
    alle.assertAll();
  }

  @Test
  void whatHasNoSimpleReadingIsShownAsAFormula() {
    String dmn =
        Tabelbestanden.tabel("acuut-gevaar")
            .replaceFirst("<text>\"JA\"</text>", "<text>if true then \"JA\" else \"NEE\"</text>");
    Regel regel = Lezing.lees(dmn).orElseThrow().regels().get(0);
    assertThat(regel.als())
        .containsExactly(
            "Is de situatie levensbedreigend? formule `if true then \"JA\" else \"NEE\"`");
  }

  @Test
  void aDraftThatIsHalfFinishedCanBeRead() {
    String dmn =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
          <decision id="half">
            <decisionTable id="t">
              <input id="i"><inputExpression id="e"><text>dakloos</text></inputExpression></input>
              <output id="o" name="wijze"/>
              <rule id="r"><inputEntry id="c"><text>"JA"</text></inputEntry><outputEntry id="u"/></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;
    Leesbaretabel tabel = Lezing.lees(dmn).orElseThrow();
    assertThat(tabel.regels().get(0).zin()).endsWith("dan: geen antwoord.");
    assertThat(Lezing.lees("<definitions/>")).isEmpty();
    assertThat(Lezing.lees("geen xml")).isEmpty();
  }

  @Test
  void aTextWithEntitiesIsNoTable() {
    assertThat(
            Lezing.lees(
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + Tabelbestanden.tabel("acuut-gevaar").replaceFirst("<\\?xml.*?\\?>", "")))
        .isEmpty();
  }

  private static String zin(String tabel, int nummer) {
    return Lezing.lees(Tabelbestanden.tabel(tabel)).orElseThrow().regels().get(nummer - 1).zin();
  }
}
