package nl.meldroute.interventie.proces;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("actieHerinneren")
class ActieHerinneren implements JavaDelegate {

  private final Actieherinnering herinnering;

  ActieHerinneren(Actieherinnering herinnering) {
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
