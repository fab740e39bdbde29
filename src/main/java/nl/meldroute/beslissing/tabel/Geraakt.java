package nl.meldroute.beslissing.tabel;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Listens to the engine, because its answer gives the outputs and not the rules that gave them. */
@Component
class Geraakt implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<List<DmnEvaluatedDecisionRule>> laatste = new ThreadLocal<>();

  @Override
  public void notify(DmnDecisionTableEvaluationEvent beoordeling) {
    laatste.set(beoordeling.getMatchingRules());
  }

  /** The rules that were hit by the one evaluation inside {@code beoordeling}, in table order. */
  List<DmnEvaluatedDecisionRule> door(Supplier<?> beoordeling) {
    try {
      beoordeling.get();
      List<DmnEvaluatedDecisionRule> regels = laatste.get();
      return regels == null ? List.of() : regels;
    } finally {
      laatste.remove();
    }
  }
}
