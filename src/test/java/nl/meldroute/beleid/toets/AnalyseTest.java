package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.beleid.toets.Aanvaard.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table of {@code dmn/}, over all its allowed input: gaps, masked rules, double rules and
 * overlaps, unless {@code tabelanalyse.yaml} says that they are meant.
 */
class AnalyseTest {

  static Stream<Tabelmodel> modellen() {
    return Modellen.alle().stream();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void everyCombinationOfAllowedValuesHasARuleOrIsAnAcceptedGap(Tabelmodel model) {
    assertThat(
            new Tabelanalyse(model, Rekengrens.geen())
                .gaten(Aanvaard.voor(model.blad(), Soort.GAT)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void everyRuleCountsForSomeInput(Tabelmodel model) {
    assertThat(new Tabelanalyse(model, Rekengrens.geen()).gemaskeerd())
        .isSubsetOf(
            Aanvaard.voor(model.blad(), Soort.GEMASKEERD).stream().map(Aanvaard::regel).toList());
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void noRuleOnlyRepeatsAWiderOne(Tabelmodel model) {
    assertThat(new Tabelanalyse(model, Rekengrens.geen()).dubbel().keySet())
        .isSubsetOf(
            Aanvaard.voor(model.blad(), Soort.DUBBEL).stream().map(Aanvaard::regel).toList());
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void rulesNameTheSameOutcomeTogetherOnlyWhereThatIsMeant(Tabelmodel model) {
    if (Aanvaard.voor(model.blad(), Soort.OVERLAP).isEmpty()) {
      assertThat(new Tabelanalyse(model, Rekengrens.geen()).overlap()).isEmpty();
    }
  }

  @Test
  void whatWasAcceptedIsStillSoAndHasAReason() {
    assertThat(Aanvaard.alle())
        .allSatisfy(
            aanvaard -> {
              assertThat(aanvaard.reden()).as("%s", aanvaard).matches("[A-Z].*\\.");
              assertThat(modellen().filter(model -> aanvaard.geldtVoor(model.blad())))
                  .as("%s no longer applies", aanvaard)
                  .anyMatch(model -> geldt(aanvaard, new Tabelanalyse(model, Rekengrens.geen())));
            });
  }

  @Test
  void aRuleThatIsTakenOutShowsAsACounterexampleInDutch() {
    assertThat(gaten(zonder("acuut-gevaar", "beoordelen-nog-onbekend")))
        .first()
        .asString()
        .startsWith("acuut-gevaar: ")
        .contains("fysiek gevaar dreigt onbekend")
        .endsWith(": geen regel");
    assertThat(gaten(zonder("termijnen", "verrijken-laag")))
        .containsExactly("termijnen: verrijken, laag: geen regel");
    assertThat(gaten(zonder("verwijzing", "geen-verwijzing-volwassene")))
        .singleElement()
        .asString()
        .contains("meerderjarig", "alleenstaande minderjarige vreemdeling onbekend");
  }

  @Test
  void aRuleBehindOneThatAlwaysFitsIsMasked() {
    var tabel = Tabelblad.lees("acuut-gevaar", Modellen.tekst("acuut-gevaar"));
    var tekst = Modellen.tekst("acuut-gevaar");
    var omgekeerd = tekst.replace("<text>\"JA\"</text>", "<text></text>");
    assertThat(
            new Tabelanalyse(
                    Tabelmodel.van(Tabelblad.lees("acuut-gevaar", omgekeerd)), Rekengrens.geen())
                .gemaskeerd())
        .hasSize(tabel.rijen().size() - 1)
        .doesNotContain("levensbedreigend");
  }

  @Test
  void aRuleThatRepeatsAWiderOneIsDouble() {
    var regel =
        Modellen.tekst("acuut-contact")
            .replaceAll("(?s).*(<rule id=\"politie\".*?</rule>).*", "$1")
            .replace("\"politie", "\"nogmaals");
    var tekst =
        Modellen.tekst("acuut-contact").replace("</decisionTable>", regel + "</decisionTable>");
    var analyse =
        new Tabelanalyse(Tabelmodel.van(Tabelblad.lees("acuut-contact", tekst)), Rekengrens.geen());
    assertThat(analyse.dubbel()).containsOnlyKeys("nogmaals");
    assertThat(analyse.overlap()).anyMatch(wat -> wat.endsWith("politie én nogmaals"));
  }

  private static boolean geldt(Aanvaard aanvaard, Tabelanalyse analyse) {
    return switch (aanvaard.soort()) {
      case GAT -> analyse.heeftGatIn(aanvaard);
      case GEMASKEERD -> analyse.gemaskeerd().contains(aanvaard.regel());
      case DUBBEL -> analyse.dubbel().containsKey(aanvaard.regel());
      case OVERLAP -> !analyse.overlap().isEmpty();
    };
  }

  private static List<String> gaten(Tabelblad blad) {
    return new Tabelanalyse(Tabelmodel.van(blad), Rekengrens.geen()).gaten(List.of());
  }

  private static Tabelblad zonder(String pad, String regel) {
    return Tabelblad.lees(
        pad, Modellen.tekst(pad).replaceAll("(?s)<rule id=\"" + regel + "\">.*?</rule>", ""));
  }
}
