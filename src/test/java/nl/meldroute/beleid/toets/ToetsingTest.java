package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks say to who edits a table. */
class ToetsingTest {

  private static final String VERWIJZING = "twente/verwijzing";

  static Stream<String> tabellen() {
    return Modellen.alle().stream().map(model -> model.blad().pad());
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void aTableOfTheProductThatNobodyChangedHasNothingNew(String pad) {
    assertThat(Concept.van(pad).toets().bevindingen()).isEmpty();
  }

  @Test
  void whatTheFactoryTableAlreadyHadIsShownAndAsksForNothing() {
    Toetsuitslag uitslag = Concept.van("drenthe/verwijzing").toets();
    assertThat(uitslag.bevindingen()).isEmpty();
    assertThat(uitslag.bekend())
        .extracting(Bevinding::code, Bevinding::regel)
        .contains(tuple("DUBBEL", "zorgcoordinator-aanhoudende-zorgen"));
  }

  @Test
  void aPartnerThatComesInIsToldAndAsksForNothingOnceItHoldsForUnknownToo() {
    Concept concept = Concept.van(VERWIJZING);
    concept.kopieer("veilig-thuis-minderjarig", "raad-bij-minderjarigen");
    concept.uitkomst("raad-bij-minderjarigen", 0, "\"RAAD_KINDERBESCHERMING\"");
    assertThat(concept.toets().bevindingen())
        .filteredOn(bevinding -> bevinding.ernst() == Ernst.BLOKKEERT)
        .singleElement()
        .satisfies(
            bevinding ->
                assertThat(bevinding.tekst())
                    .startsWith("Altijd geldt: onbekend is nooit milder dan een ander antwoord.")
                    .endsWith("Laat de regel ook gelden als \"leeftijdscategorie\" onbekend is."));
    concept.cel("raad-bij-minderjarigen", 2, "not(\"MEERDERJARIG\")");
    Toetsuitslag uitslag = concept.toets();
    assertThat(uitslag.blokkeert()).isFalse();
    assertThat(uitslag.waarschuwingen()).isEmpty();
    assertThat(uitslag.bevindingen())
        .singleElement()
        .satisfies(
            bevinding -> {
              assertThat(bevinding.code()).isEqualTo("ERBIJ");
              assertThat(bevinding.tekst()).startsWith("Nieuw: Raad voor de Kinderbescherming");
              assertThat(bevinding.tegenvoorbeeld())
                  .containsEntry("leeftijdscategorie", "MINDERJARIG");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"MINDERJARIG|Een cel mag alleen waarden van haar eigen vraag noemen",
        "MINDERJARIG|noemt \"MINDERJARIG\"",
        "\"KLEUTER\"|het antwoord KLEUTER bestaat hier niet. Kies uit: MINDERJARIG",
        ">= 3|hier hoort een code",
        "for x in 1..9 return x|noemt \"for\"",
        "\"MINDERJARIG\" or classificatie|noemt \"or\"",
        "((((((\"MINDERJARIG\"))))))|is niet te lezen",
        "not(not(\"MINDERJARIG\"))|is niet te lezen",
        "\"MINDERJARIG\",|is niet te lezen"
      })
  void aCellThatIsNoConditionOnItsOwnQuestionIsNamedWithItsRuleAndQuestion(
      String cel, String waarom) {
    assertThat(Concept.van(VERWIJZING).cel("veilig-thuis-minderjarig", 2, cel).toets())
        .satisfies(
            uitslag -> {
              assertThat(uitslag.blokkeert()).isTrue();
              assertThat(uitslag.bevindingen())
                  .singleElement()
                  .satisfies(
                      bevinding -> {
                        assertThat(bevinding.regel()).isEqualTo("veilig-thuis-minderjarig");
                        assertThat(bevinding.tekst())
                            .matches("Regel \\d+, vraag \"Leeftijd van het slachtoffer\": .*")
                            .contains(waarom);
                      });
            });
  }

  @ParameterizedTest
  @CsvSource({"120, valt buiten 0 tot en met 99", "[1..x], noemt", "\"3\", hier hoort een getal"})
  void aCellOfNumbersTakesNumbersWithinTheirRange(String cel, String waarom) {
    Concept concept = Concept.van("vermoeden");
    int getal =
        List.copyOf(concept.tabel().getInputs()).stream()
            .map(kolom -> kolom.getInputExpression().getText().getTextContent().strip())
            .toList()
            .indexOf("aantalSignalen");
    concept.cel(concept.regels().get(0).getId(), getal, cel);
    assertThat(concept.toets().bevindingen())
        .extracting(Bevinding::tekst)
        .singleElement()
        .asString()
        .contains(waarom);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"RAAD\"", "POLITIE", "\"POLITIE\" + \"_112\"", "", "null"})
  void anOutcomeIsOneOfTheValuesThatTheRouteUnderstands(String cel) {
    assertThat(Concept.van(VERWIJZING).uitkomst("veilig-thuis-minderjarig", 0, cel).toets())
        .satisfies(
            uitslag ->
                assertThat(uitslag.bevindingen())
                    .anySatisfy(
                        bevinding -> {
                          assertThat(bevinding.code()).isEqualTo("UITKOMST");
                          assertThat(bevinding.ernst()).isEqualTo(Ernst.BLOKKEERT);
                          assertThat(bevinding.tekst())
                              .startsWith("Regel 10, antwoord \"Partner\"");
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Omdat het moet.", "Bron: Twente 2022, §6.1."})
  void aRuleWithoutReasonOrSourceIsRefused(String reden) {
    Concept concept = Concept.van(VERWIJZING);
    concept.regel("veilig-thuis-minderjarig").getDescription().setTextContent(reden);
    assertThat(concept.toets().bevindingen())
        .extracting(Bevinding::code, Bevinding::plaats)
        .containsExactly(tuple("TOELICHTING", "veilig-thuis-minderjarig/toelichting"));
  }

  static Stream<Arguments> gebroken() {
    return Stream.of(
        contract("De tabel heet", c -> c.beslissing().setId("verwijzingen")),
        contract("Welke regel telt", c -> c.tabel().setHitPolicy(HitPolicy.FIRST)),
        contract(
            "Vraag 3 was",
            c -> c.vraag(2).getInputExpression().getText().setTextContent("leeftijd")),
        contract(
            "De tabel stelt 19 vragen en het concept 18",
            c -> c.tabel().getInputs().remove(c.vraag(2))),
        contract(
            "liggen vast", c -> c.vraag(2).getInputValues().getText().setTextContent("\"JONG\"")),
        contract("een ander soort", c -> c.vraag(2).getInputExpression().setTypeRef("boolean")),
        contract("De tabel antwoordt met", c -> c.antwoord(1).setName("haast")),
        contract("De tabel antwoordt met", c -> c.tabel().getOutputs().remove(c.antwoord(2))),
        contract(
            "kunnen niet weg",
            c -> c.antwoord(1).getOutputValues().getText().setTextContent("\"DIRECT\"")),
        contract(
            "Erbij: MORGEN",
            c -> {
              var waarden = c.antwoord(1).getOutputValues().getText();
              waarden.setTextContent(waarden.getTextContent() + ",\"MORGEN\"");
            }),
        contract(
            "Hoe lang beslissingen", c -> c.beslissing().setCamundaHistoryTimeToLiveString("P1D")));
  }

  @ParameterizedTest
  @MethodSource("gebroken")
  void whatTheRouteBuildsOnCannotChange(String waarom, Consumer<Concept> wijziging) {
    assertThat(Concept.van(VERWIJZING).met(wijziging).toets().bevindingen())
        .allMatch(bevinding -> bevinding.code().equals("CONTRACT"))
        .extracting(Bevinding::tekst)
        .anyMatch(tekst -> tekst.contains(waarom));
  }

  @Test
  void aTermThatTheRouteUnderstandsMayComeIn() {
    Concept concept = Concept.van("twente/acuut-contact");
    var waarden = concept.antwoord(2).getOutputValues().getText();
    waarden.setTextContent(waarden.getTextContent() + ",\"PT7M\"");
    concept.uitkomst("politie", 2, "\"PT7M\"");
    assertThat(concept.toets().bevindingen())
        .extracting(Bevinding::code, Bevinding::ernst)
        .doesNotContain(tuple("MILDER", Ernst.WAARSCHUWT))
        .contains(tuple("ERBIJ", Ernst.MELDT));
    concept.uitkomst("politie", 2, "\"PT30M\"");
    assertThat(concept.toets().bevindingen())
        .extracting(Bevinding::code, Bevinding::ernst)
        .contains(tuple("MILDER", Ernst.WAARSCHUWT), tuple("PLICHT", Ernst.BLOKKEERT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><definitions/>",
        "<definitions",
        "",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"a\" name=\"a\" namespace=\"a\"/>",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"a\" name=\"a\" namespace=\"a\"><rule id=\"r\"/></definitions>"
      })
  void whatIsNoTableIsRefusedAndNeverThrows(String tekst) {
    Toetsuitslag uitslag = Concept.van(VERWIJZING).toets(tekst);
    assertThat(uitslag.blokkeert()).isTrue();
    assertThat(uitslag.bevindingen()).extracting(Bevinding::tekst).allMatch(t -> t.endsWith("."));
  }

  @Test
  void aScriptOrCallInACellIsRefusedBeforeItIsRead() {
    for (String cel : List.of("${beleid.wis()}", "function(x) external {java: {}}")) {
      assertThat(
              Concept.van(VERWIJZING).cel("veilig-thuis-minderjarig", 2, cel).toets().bevindingen())
          .extracting(Bevinding::code)
          .containsOnly("MODEL");
    }
  }

  @Test
  void aRuleBehindOneThatAlwaysFitsIsNamedWithTheOneBeforeIt() {
    Concept concept = Concept.van("acuut-gevaar");
    concept.kopieer("levensbedreigend", "nog-eens-levensbedreigend");
    assertThat(concept.toets().bevindingen())
        .singleElement()
        .satisfies(
            bevinding -> {
              assertThat(bevinding.code()).isEqualTo("GEMASKEERD");
              assertThat(bevinding.tekst())
                  .startsWith("Regel 2 (\"")
                  .endsWith("telt nooit: regel 1 past altijd al eerder.");
            });
  }

  @Test
  void inputThatLosesItsRuleIsShownInDutchWithAnExampleToTry() {
    assertThat(Concept.van("termijnen").zonder("verrijken-laag").toets().waarschuwingen())
        .filteredOn(bevinding -> bevinding.code().equals("GAT"))
        .singleElement()
        .satisfies(
            bevinding -> {
              assertThat(bevinding.tekst())
                  .startsWith("Hiervoor past geen regel meer: verrijken, laag.");
              assertThat(bevinding.tegenvoorbeeld())
                  .isEqualTo(Map.of("stap", "verrijken", "dringendheid", "LAAG"));
            });
  }

  @Test
  void aMinorWhoNoLongerReachesVeiligThuisBlocks() {
    Concept concept = Concept.van(VERWIJZING);
    concept.regels().stream()
        .filter(
            regel ->
                regel
                    .getOutputEntries()
                    .iterator()
                    .next()
                    .getTextContent()
                    .contains("VEILIG_THUIS"))
        .forEach(regel -> concept.zonder(regel.getId()));
    assertThat(concept.toets().bevindingen())
        .filteredOn(bevinding -> bevinding.ernst() == Ernst.BLOKKEERT)
        .extracting(Bevinding::code)
        .contains("NORM", "PLICHT");
  }

  private static Arguments contract(String waarom, Consumer<Concept> wijziging) {
    return Arguments.of(waarom, wijziging);
  }

  /** The bound is lowered here: no table of 300 rules was found that reaches the real one. */
  @Test
  void aTableThatAsksForMoreComputingThanACheckMayTakeIsRefused() {
    Toetsuitslag uitslag = Concept.van(VERWIJZING).toets(Modellen.tekst(VERWIJZING), 1_000);
    assertThat(uitslag.blokkeert()).isTrue();
    assertThat(uitslag.bevindingen())
        .singleElement()
        .satisfies(
            bevinding -> {
              assertThat(bevinding.code()).isEqualTo("TE_GROOT");
              assertThat(bevinding.tekst()).startsWith("De tabel is te groot");
            });
  }
}
