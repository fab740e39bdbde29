package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Punttoegangen;
import nl.meldroute.casustafel.Zittingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("toegangBepalen")
class ToegangBepalen implements JavaDelegate {

  private final Punttoegangen toegangen;
  private final Zittingen zittingen;

  ToegangBepalen(Punttoegangen toegangen, Zittingen zittingen) {
    this.toegangen = toegangen;
    this.zittingen = zittingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    toegangen.bepaal(zittingen.zitting(instantie.getProcessBusinessKey()));
  }
}
