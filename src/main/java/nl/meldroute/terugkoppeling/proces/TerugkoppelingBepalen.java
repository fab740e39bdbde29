package nl.meldroute.terugkoppeling.proces;

import nl.meldroute.terugkoppeling.Terugkoppelafspraken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("terugkoppelingBepalen")
class TerugkoppelingBepalen implements JavaDelegate {

  private final Terugkoppelafspraken afspraken;

  TerugkoppelingBepalen(Terugkoppelafspraken afspraken) {
    this.afspraken = afspraken;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    afspraken.bepaal((String) instantie.getVariable("melding"));
  }
}
