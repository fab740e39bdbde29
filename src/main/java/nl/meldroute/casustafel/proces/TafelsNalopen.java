package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Zittingplanning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("tafelsNalopen")
class TafelsNalopen implements JavaDelegate {

  private final Zittingplanning planning;

  TafelsNalopen(Zittingplanning planning) {
    this.planning = planning;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    planning.loopNa();
  }
}
