package nl.meldroute.beslissing.tabel;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.beslissing.Leesbaar;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.feel.CachingFeelEngineFactory;
import nl.meldroute.platform.Fout;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * A decision table as the product evaluates it, without it being in the engine: the engine's own
 * evaluation with our FEEL, and the same filling in of what was left out. Not thread-safe.
 */
public final class Tabelmotor {

  private static final String CEL = "cel";

  /** One for all, so that a text that many tables share is read once. */
  private static final FeelEngine FEEL = new CachingFeelEngineFactory(List.of()).createInstance();

  private final DmnEngine engine;
  private final DmnDecision beslissing;
  private final Tabel tabel;
  private final HitPolicy trefwijze;
  private List<DmnEvaluatedDecisionRule> geraakt = List.of();

  public Tabelmotor(DmnModelInstance model) {
    Decision enige = model.getModelElementsByType(Decision.class).iterator().next();
    DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
    dmn.setFeelEngineFactory(() -> FEEL);
    dmn.getCustomPostDecisionTableEvaluationListeners()
        .add(beoordeling -> geraakt = beoordeling.getMatchingRules());
    engine = dmn.buildEngine();
    beslissing = engine.parseDecision(enige.getId(), model);
    tabel = Tabel.lees(enige);
    trefwijze = ((DecisionTable) enige.getExpression()).getHitPolicy();
  }

  /**
   * @throws RuntimeException the engine's own, when it cannot read this as a decision table
   */
  public static Tabelmotor lees(String dmn) {
    return new Tabelmotor(
        Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8))));
  }

  /** Whether it answers with all rules that fit, in no order that means anything. */
  public boolean verzamelt() {
    return trefwijze == HitPolicy.COLLECT;
  }

  /** The names of its outputs, in table order. */
  public List<String> uitvoer() {
    return List.copyOf(tabel.uitvoer().keySet());
  }

  /** What is wrong with an input, all at once. */
  public List<Fout> fouten(Map<String, Object> gegeven) {
    return new Invoercontract(tabel.invoer()).toets(gegeven);
  }

  /** What it says to an input for a region. */
  public Uitslag reken(String regio, Map<String, Object> gegeven) {
    Map<String, Object> invoer = tabel.aangevuld(gegeven);
    return tabel.uitslag(regio, invoer, treffers(invoer));
  }

  /** An outcome in the words of this table. */
  public Leesbaar leesbaar(Uitslag uitslag) {
    return Vertaling.van(uitslag, tabel);
  }

  /** The ids of the rules that give the answer, in table order. */
  public List<String> regels(Map<String, Object> gegevens) {
    return treffers(gegevens).stream().map(DmnEvaluatedDecisionRule::getId).toList();
  }

  public List<Map<String, Object>> uitkomsten(Map<String, Object> gegevens) {
    return treffers(gegevens).stream().map(Tabel::uitkomst).toList();
  }

  private List<DmnEvaluatedDecisionRule> treffers(Map<String, Object> gegevens) {
    engine.evaluateDecisionTable(beslissing, gegevens);
    return geraakt;
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
}
