package nl.meldroute.platform.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine's full history without what stands elsewhere already (ADR 0017). Of a decision it
 * keeps the line that Cockpit lists; its input, outcome and rules are in {@code beslissing}. Of a
 * variable it keeps the value and not each earlier one: those are codes, and the timeline tells
 * what happened.
 */
class Geschiedenis extends DbHistoryEventHandler {

  @Override
  protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity wijziging) {
    return false;
  }

  @Override
  protected void insertHistoricDecisionEvaluationEvent(HistoricDecisionEvaluationEvent beslissing) {
    zonderInhoud(List.of(beslissing.getRootHistoricDecisionInstance()));
    zonderInhoud(beslissing.getRequiredHistoricDecisionInstances());
    super.insertHistoricDecisionEvaluationEvent(beslissing);
  }

  private static void zonderInhoud(Collection<HistoricDecisionInstanceEntity> beslissingen) {
    for (HistoricDecisionInstanceEntity beslissing : beslissingen) {
      beslissing.setInputs(List.of());
      beslissing.setOutputs(List.of());
    }
  }
}
