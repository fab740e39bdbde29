package nl.meldroute.melding.proces;

import nl.meldroute.melding.Doorzetten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("meldingOverdragen")
class MeldingOverdragen implements JavaDelegate {

  private final Doorzetten doorzetten;

  MeldingOverdragen(Doorzetten doorzetten) {
    this.doorzetten = doorzetten;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    doorzetten.draagOver((String) instantie.getVariable("casus"));
  }
}
