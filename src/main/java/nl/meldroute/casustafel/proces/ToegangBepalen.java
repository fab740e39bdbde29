package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Punttoegangen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("toegangBepalen")
class ToegangBepalen implements JavaDelegate {

  private final Punttoegangen toegangen;

  ToegangBepalen(Punttoegangen toegangen) {
    this.toegangen = toegangen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    toegangen.bepaal(instantie.getProcessBusinessKey());
  }
}
