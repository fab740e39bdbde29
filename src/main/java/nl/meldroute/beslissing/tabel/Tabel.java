package nl.meldroute.beslissing.tabel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.beslissing.Regel;
import nl.meldroute.beslissing.Uitslag;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * What stands in one version of a decision table, beside its logic: its inputs with their allowed
 * values, and the annotation of each rule.
 *
 * @param definitie key of the version in the engine; null, as is the version, for a table that is
 *     not published
 * @param invoer input variables by name, in table order
 * @param uitvoer outputs by name, in table order
 * @param regels annotations by rule id
 */
record Tabel(
    String definitie,
    String sleutel,
    String naam,
    Integer versie,
    String regio,
    Map<String, Invoer> invoer,
    Map<String, Uitvoer> uitvoer,
    Map<String, Regel> regels) {

  private static final Pattern TEKSTWAARDE = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAAM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern ANNOTATIE =
      Pattern.compile(
          "(?s)(?<toelichting>.*?)(?:\\s*Bron: (?<bron>.*?))?(?:\\s*Aanname: (?<aanname>.*))?");

  /**
   * One input variable.
   *
   * @param label the question as staff read it; empty for a list, that several columns judge
   * @param soort FEEL type
   * @param lijst whether it is a list of codes
   * @param waarden allowed codes; empty when any value of the type is allowed
   */
  record Invoer(String label, String soort, boolean lijst, List<String> waarden) {

    boolean kentOnbekend() {
      return !lijst && waarden.contains("ONBEKEND");
    }
  }

  /**
   * One output.
   *
   * @param label its name as staff read it
   * @param waarden allowed codes; empty when any value is allowed
   */
  record Uitvoer(String label, List<String> waarden) {}

  static Tabel lees(DecisionDefinition definitie, DmnModelInstance model) {
    return lees(
        definitie.getId(),
        definitie.getVersion(),
        definitie.getTenantId(),
        model.getModelElementById(definitie.getKey()));
  }

  /** A table that nobody published. */
  static Tabel lees(Decision beslissing) {
    return lees(null, null, null, beslissing);
  }

  private static Tabel lees(String definitie, Integer versie, String regio, Decision beslissing) {
    DecisionTable tabel = (DecisionTable) beslissing.getExpression();
    return new Tabel(
        definitie,
        beslissing.getId(),
        beslissing.getName(),
        versie,
        regio,
        invoer(tabel.getInputs()),
        uitvoer(tabel.getOutputs()),
        regels(tabel.getRules()));
  }

  /** Left out is not the same as no: it counts as ONBEKEND where the table knows that value. */
  Map<String, Object> aangevuld(Map<String, Object> gegeven) {
    Map<String, Object> aangevuld = new LinkedHashMap<>();
    invoer.forEach(
        (naam, kolom) -> {
          Object waarde = gegeven.get(naam);
          if (waarde == null && kolom.lijst()) {
            waarde = List.of("ONBEKEND");
          } else if (waarde == null && kolom.kentOnbekend()) {
            waarde = "ONBEKEND";
          }
          aangevuld.put(naam, waarde);
        });
    return aangevuld;
  }

  /**
   * @param aangevuld what was asked
   * @param geraakt the rules hit
   */
  Uitslag uitslag(
      String vragend, Map<String, Object> aangevuld, List<DmnEvaluatedDecisionRule> geraakt) {
    return new Uitslag(
        sleutel,
        versie,
        vragend,
        regio,
        aangevuld,
        geraakt.stream().map(Tabel::uitkomst).toList(),
        geraakt.stream()
            .map(regel -> regels.getOrDefault(regel.getId(), new Regel(0, "", "", "")))
            .toList());
  }

  static Map<String, Object> uitkomst(DmnEvaluatedDecisionRule regel) {
    Map<String, Object> uitkomst = new LinkedHashMap<>();
    regel
        .getOutputEntries()
        .values()
        .forEach(uitvoer -> uitkomst.put(uitvoer.getOutputName(), uitvoer.getValue().getValue()));
    return uitkomst;
  }

  private static Map<String, Invoer> invoer(Collection<Input> kolommen) {
    Map<String, Invoer> invoer = new LinkedHashMap<>();
    for (Input kolom : kolommen) {
      String uitdrukking = kolom.getInputExpression().getText().getTextContent().strip();
      boolean lijst = !NAAM.matcher(uitdrukking).matches();
      String naam = lijst ? eersteNaam(uitdrukking) : uitdrukking;
      invoer.put(
          naam,
          new Invoer(
              lijst ? "" : kolom.getLabel(),
              kolom.getInputExpression().getTypeRef(),
              lijst,
              waarden(kolom.getInputValues())));
    }
    return invoer;
  }

  private static Map<String, Uitvoer> uitvoer(Collection<Output> kolommen) {
    Map<String, Uitvoer> uitvoer = new LinkedHashMap<>();
    kolommen.forEach(
        kolom ->
            uitvoer.put(
                kolom.getName(), new Uitvoer(kolom.getLabel(), waarden(kolom.getOutputValues()))));
    return uitvoer;
  }

  private static List<String> waarden(UnaryTests toegestaan) {
    return toegestaan == null
        ? List.of()
        : TEKSTWAARDE
            .matcher(toegestaan.getText().getTextContent())
            .results()
            .map(waarde -> waarde.group(1))
            .toList();
  }

  private static String eersteNaam(String uitdrukking) {
    Matcher argument = Pattern.compile("\\(\\s*([\\p{L}_][\\p{L}\\p{N}_]*)").matcher(uitdrukking);
    return argument.find() ? argument.group(1) : uitdrukking;
  }

  private static Map<String, Regel> regels(Collection<Rule> rijen) {
    Map<String, Regel> regels = new HashMap<>();
    int nummer = 0;
    for (Rule rij : rijen) {
      nummer++;
      regels.put(rij.getId(), regel(nummer, rij));
    }
    return regels;
  }

  private static Regel regel(int nummer, Rule rij) {
    String tekst =
        rij.getDescription() == null ? "" : rij.getDescription().getTextContent().strip();
    Matcher delen = ANNOTATIE.matcher(tekst);
    if (!delen.matches()) {
      return new Regel(nummer, tekst, "", "");
    }
    return new Regel(
        nummer,
        delen.group("toelichting"),
        leeg(delen.group("bron")),
        leeg(delen.group("aanname")));
  }

  private static String leeg(String tekst) {
    return tekst == null ? "" : tekst.strip();
  }
}
