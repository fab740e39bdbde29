package nl.meldroute.beleid.lezen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.beleid.lezen.Verschil.Soort;
import nl.meldroute.beleid.lezen.Verschil.Veld;
import org.junit.jupiter.api.Test;

/** What one table says otherwise than another, rule by rule. */
class VergelijkingTest {

  private static final String TABEL = Tabelbestanden.tabel("acuut-gevaar");

  @Test
  void aTableDoesNotDifferFromItself() {
    assertThat(Tabelbestanden.alle())
        .allSatisfy(dmn -> assertThat(verschil(dmn, dmn).isLeeg()).isTrue());
  }

  @Test
  void aChangedCellIsOneFieldOfOneRule() {
    Verschil verschil =
        verschil(
            TABEL,
            TABEL.replaceFirst(
                "\"LEVENSBEDREIGEND\"</text>\\s*</outputEntry>", "\"ACUUT\"</text></outputEntry>"));
    assertThat(verschil.tabel()).isEmpty();
    assertThat(verschil.regels())
        .singleElement()
        .satisfies(
            regel -> {
              assertThat(regel.soort()).isEqualTo(Soort.GEWIJZIGD);
              assertThat(regel.id()).isEqualTo("levensbedreigend");
              assertThat(regel.velden())
                  .containsExactly(
                      new Veld("Gevaarniveau", "‘Levensgevaar: bel 112’", "‘Acuut gevaar’"));
              assertThat(regel.was()).isNotEqualTo(regel.wordt());
            });
  }

  @Test
  void aMovedRuleIsMovedAndTheOthersAreNot() {
    String eerste = regel("levensbedreigend");
    Verschil verschil =
        verschil(
            TABEL,
            TABEL.replace(eerste, "").replace("</decisionTable>", eerste + "</decisionTable>"));
    assertThat(verschil.regels())
        .singleElement()
        .satisfies(
            regel -> {
              assertThat(regel.soort()).isEqualTo(Soort.VERPLAATST);
              assertThat(regel.nummerWas()).isEqualTo(1);
              assertThat(regel.nummerWordt()).isEqualTo(7);
              assertThat(regel.was()).isEqualTo(regel.wordt());
            });
  }

  @Test
  void aRuleWithANewIdIsStillTheSame() {
    assertThat(
            verschil(TABEL, TABEL.replace("<rule id=\"geen-gevaar\">", "<rule id=\"Rule_1\">"))
                .isLeeg())
        .isTrue();
    assertThat(
            verschil(
                    TABEL,
                    TABEL
                        .replace("<rule id=\"geen-gevaar\">", "<rule id=\"Rule_1\">")
                        .replace("Alle vragen laten zien", "De vragen laten zien"))
                .regels())
        .singleElement()
        .satisfies(regel -> assertThat(regel.soort()).isEqualTo(Soort.GEWIJZIGD));
  }

  @Test
  void aRuleThatIsNewOrGoneIsNamedAsSuch() {
    String zonder = TABEL.replace(regel("geen-gevaar"), "");
    assertThat(verschil(TABEL, zonder).regels())
        .singleElement()
        .satisfies(
            regel -> {
              assertThat(regel.soort()).isEqualTo(Soort.VERVALLEN);
              assertThat(regel.nummerWordt()).isNull();
              assertThat(regel.wordt()).isEmpty();
            });
    assertThat(verschil(zonder, TABEL).regels())
        .singleElement()
        .satisfies(regel -> assertThat(regel.soort()).isEqualTo(Soort.TOEGEVOEGD));
  }

  @Test
  void anotherWayOfCountingRulesIsADifferenceOfTheTable() {
    assertThat(
            verschil(TABEL, TABEL.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"")).tabel())
        .extracting(Veld::naam)
        .isEqualTo(List.of("Welke regel telt"));
  }

  private static String regel(String id) {
    Matcher regel = Pattern.compile("(?s)<rule id=\"" + id + "\">.*?</rule>").matcher(TABEL);
    assertThat(regel.find()).isTrue();
    return regel.group();
  }

  private static Verschil verschil(String was, String wordt) {
    return Vergelijking.verschil(was, wordt).orElseThrow();
  }
}
