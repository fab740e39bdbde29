package nl.meldroute.melding.proces;

import nl.meldroute.melding.Doorzetten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("overdrachtAfsluiten")
class OverdrachtAfsluiten implements JavaDelegate {

  private final Doorzetten doorzetten;

  OverdrachtAfsluiten(Doorzetten doorzetten) {
    this.doorzetten = doorzetten;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    doorzetten.sluitAf((String) instantie.getVariable("casus"));
  }
}
