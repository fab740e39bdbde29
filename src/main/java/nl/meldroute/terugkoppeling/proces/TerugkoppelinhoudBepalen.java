package nl.meldroute.terugkoppeling.proces;

import nl.meldroute.terugkoppeling.Terugkoppelafspraken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("terugkoppelinhoudBepalen")
class TerugkoppelinhoudBepalen implements JavaDelegate {

  private final Terugkoppelafspraken afspraken;

  TerugkoppelinhoudBepalen(Terugkoppelafspraken afspraken) {
    this.afspraken = afspraken;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    afspraken.bepaalInhoud((String) instantie.getVariable("melding"));
  }
}
