package nl.meldroute.verrijking.proces;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("informatieverzoekHerinneren")
class InformatieverzoekHerinneren implements JavaDelegate {

  private final Herinnering herinnering;

  InformatieverzoekHerinneren(Herinnering herinnering) {
    this.herinnering = herinnering;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    herinnering.geef(
        instantie.getProcessInstanceId(),
        (String) instantie.getVariable("casus"),
        (String) instantie.getVariable("onderwerp"));
  }
}
