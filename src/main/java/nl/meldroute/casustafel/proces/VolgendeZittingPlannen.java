package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Zittingplanning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("volgendeZittingPlannen")
class VolgendeZittingPlannen implements JavaDelegate {

  private final Zittingplanning planning;

  VolgendeZittingPlannen(Zittingplanning planning) {
    this.planning = planning;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    planning.planVolgende(instantie.getTenantId(), (String) instantie.getVariable("tafel"));
  }
}
