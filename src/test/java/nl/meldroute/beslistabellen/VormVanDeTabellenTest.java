package nl.meldroute.beslistabellen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table must have, whoever edits it. */
class VormVanDeTabellenTest {

  private static final String BRON =
      ".* Bron: (Twente 2022|IJsselland 2021|Heuvelrug 2023|Rapporteur 2012|Drenthe 2023),.*";
  private static final Pattern CODE = Pattern.compile("\"[^\"]*\"");
  private static final Set<HitPolicy> TOEGESTAAN =
      Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.RULE_ORDER, HitPolicy.COLLECT);

  static Stream<Path> tabellen() {
    return Beslistabel.alleBestanden().stream();
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void everyRuleGivesAReasonThatEndsInItsSourceOrTheAssumption(Path bestand) {
    for (var regel : alle(bestand, Rule.class)) {
      assertThat(regel.getDescription()).as(regel.getId()).isNotNull();
      assertThat(regel.getDescription().getTextContent())
          .as(regel.getId())
          .matches("[A-Z][^.]+\\. .*\\.")
          .matches(reden -> reden.matches(BRON) || reden.contains(" Aanname: "), "has a source");
    }
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void theDecisionIsKnownByItsFileAndSaysHowLongItsHistoryIsKept(Path bestand) {
    assertThat(alle(bestand, Decision.class))
        .singleElement()
        .satisfies(
            beslissing -> {
              assertThat(beslissing.getId() + ".dmn").isEqualTo(bestand.getFileName().toString());
              assertThat(beslissing.getCamundaHistoryTimeToLiveString()).isEqualTo("P1827D");
              assertThat(beslissing.getVariable().getName()).isEqualTo(beslissing.getName());
            });
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void onlyHitPoliciesThatTheEngineKnows(Path bestand) {
    assertThat(tabel(bestand).getHitPolicy()).isIn(TOEGESTAAN);
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void everyColumnHasALabelATypeAndAllowedValues(Path bestand) {
    for (var invoer : tabel(bestand).getInputs()) {
      assertThat(invoer.getLabel()).isNotBlank();
      assertThat(invoer.getInputExpression().getTypeRef()).as(invoer.getId()).isNotBlank();
      assertThat(invoer.getInputValues().getText().getTextContent()).isNotBlank();
    }
    for (var uitvoer : tabel(bestand).getOutputs()) {
      assertThat(uitvoer.getLabel()).isNotBlank();
      assertThat(uitvoer.getTypeRef()).isEqualTo("string");
      assertThat(waarden(uitvoer)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void everyOutcomeIsAnAllowedValueAndOnlyViaAndWhatBelongsToNoPartnerMayBeEmpty(Path bestand) {
    List<Output> uitvoer = List.copyOf(tabel(bestand).getOutputs());
    for (var regel : tabel(bestand).getRules()) {
      int kolom = 0;
      boolean niemand =
          regel.getOutputEntries().stream()
              .anyMatch(cel -> cel.getText().getTextContent().strip().equals("\"GEEN\""));
      for (var cel : regel.getOutputEntries()) {
        var veld = uitvoer.get(kolom++);
        var waarde = cel.getText().getTextContent().strip();
        boolean magLeeg =
            veld.getName().equals("via")
                || niemand && List.of("volgorde", "termijn").contains(veld.getName());
        if (!(magLeeg && waarde.isEmpty())) {
          assertThat(waarden(veld)).as("%s in %s", veld.getName(), regel.getId()).contains(waarde);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void everyConditionNamesOnlyAllowedValues(Path bestand) {
    var invoer = List.copyOf(tabel(bestand).getInputs());
    for (var regel : tabel(bestand).getRules()) {
      int kolom = 0;
      for (var cel : regel.getInputEntries()) {
        assertThat(codes(cel))
            .as(cel.getId())
            .isSubsetOf(codes(invoer.get(kolom++).getInputValues()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void nothingButFeelIsWrittenInATable(Path bestand) {
    assertThat(
            Stream.concat(
                alle(bestand, LiteralExpression.class).stream()
                    .map(LiteralExpression::getExpressionLanguage),
                alle(bestand, UnaryTests.class).stream().map(UnaryTests::getExpressionLanguage)))
        .allMatch(taal -> taal == null || taal.isEmpty());
    assertThat(alle(bestand, LiteralExpression.class))
        .noneMatch(tekst -> tekst.getRawTextContent().contains("${"));
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void theDiagramShowsTheDecisionAndEveryInput(Path bestand) {
    var model = Dmn.readModelFromFile(bestand.toFile());
    var gegevens = model.getModelElementsByType(InputData.class);
    var beslissing = model.getModelElementsByType(Decision.class).iterator().next();
    assertThat(beslissing.getInformationRequirements()).hasSameSizeAs(gegevens);
    assertThat(gegevens)
        .allMatch(gegeven -> gegeven.getName().equals(gegeven.getInformationItem().getName()));
    assertThat(verwijzingen(model, "DMNShape"))
        .contains(beslissing.getId())
        .containsAll(gegevens.stream().map(InputData::getId).toList())
        .hasSize(gegevens.size() + 1);
    assertThat(verwijzingen(model, "DMNEdge")).hasSameSizeAs(gegevens);
  }

  private static List<String> waarden(Output uitvoer) {
    return List.of(uitvoer.getOutputValues().getText().getTextContent().strip().split("\\s*,\\s*"));
  }

  private static List<String> codes(UnaryTests tekst) {
    return CODE.matcher(tekst.getText().getTextContent())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static DecisionTable tabel(Path bestand) {
    return alle(bestand, DecisionTable.class).iterator().next();
  }

  private static <T extends ModelElementInstance> Collection<T> alle(Path bestand, Class<T> soort) {
    return Dmn.readModelFromFile(bestand.toFile()).getModelElementsByType(soort);
  }

  private static List<String> verwijzingen(DmnModelInstance model, String element) {
    var gevonden =
        model
            .getDocument()
            .getElementsByNameNs("https://www.omg.org/spec/DMN/20191111/DMNDI/", element);
    return gevonden.stream().map(vorm -> vorm.getAttribute("dmnElementRef")).toList();
  }
}
