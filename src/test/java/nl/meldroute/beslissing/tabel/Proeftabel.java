package nl.meldroute.beslissing.tabel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.feel.CachingFeelEngineFactory;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.slf4j.LoggerFactory;

/**
 * A decision table as the product evaluates it: the engine's own evaluation with our FEEL, without
 * a process engine. Not thread-safe.
 */
public final class Proeftabel {

  private static final String CEL = "cel";

  /** One for all, so that a text that many tables share is read once. */
  private static final FeelEngine FEEL = new CachingFeelEngineFactory(List.of()).createInstance();

  static {
    // Without Spring the log level is DEBUG, which writes every evaluated FEEL text.
    ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
  }

  private final DmnEngine engine;
  private final DmnDecision beslissing;
  private List<DmnEvaluatedDecisionRule> geraakt = List.of();

  public Proeftabel(DmnModelInstance model) {
    DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
    dmn.setFeelEngineFactory(() -> FEEL);
    dmn.getCustomPostDecisionTableEvaluationListeners()
        .add(beoordeling -> geraakt = beoordeling.getMatchingRules());
    engine = dmn.buildEngine();
    beslissing =
        engine.parseDecision(
            model.getModelElementsByType(Decision.class).iterator().next().getId(), model);
  }

  /** The ids of the rules that give the answer, in table order. */
  public List<String> regels(Map<String, Object> gegevens) {
    engine.evaluateDecisionTable(beslissing, gegevens);
    return geraakt.stream().map(DmnEvaluatedDecisionRule::getId).toList();
  }

  public List<Map<String, Object>> uitkomsten(Map<String, Object> gegevens) {
    engine.evaluateDecisionTable(beslissing, gegevens);
    return geraakt.stream().map(Proeftabel::uitkomst).toList();
  }

  /** What an input column makes of the data. */
  public Object kolomwaarde(String uitdrukking, Map<String, Object> gegevens) {
    return FEEL.evaluateSimpleExpression(
        uitdrukking, Variables.fromMap(gegevens).asVariableContext());
  }

  /** Whether a cell fits a value of its column, by the FEEL that the engine uses. */
  public boolean past(String toets, Object waarde) {
    Map<String, Object> cel = new LinkedHashMap<>();
    cel.put(CEL, waarde);
    return FEEL.evaluateSimpleUnaryTests(toets, CEL, Variables.fromMap(cel).asVariableContext());
  }

  private static Map<String, Object> uitkomst(DmnEvaluatedDecisionRule regel) {
    Map<String, Object> uitkomst = new LinkedHashMap<>();
    regel
        .getOutputEntries()
        .values()
        .forEach(uitvoer -> uitkomst.put(uitvoer.getOutputName(), uitvoer.getValue().getValue()));
    return uitkomst;
  }
}
