package nl.meldroute.melding.proces;

import nl.meldroute.melding.Doorzetten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("casusDoorzetten")
class CasusDoorzetten implements JavaDelegate {

  private final Doorzetten doorzetten;

  CasusDoorzetten(Doorzetten doorzetten) {
    this.doorzetten = doorzetten;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    doorzetten.voerUit((String) instantie.getVariable("casus"));
  }
}
