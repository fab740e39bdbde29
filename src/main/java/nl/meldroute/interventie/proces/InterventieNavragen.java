package nl.meldroute.interventie.proces;

import nl.meldroute.interventie.Interventieverloop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("interventieNavragen")
class InterventieNavragen implements JavaDelegate {

  private final Interventieverloop verloop;

  InterventieNavragen(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    verloop.laatNavragen(
        (String) instantie.getVariable("casus"), (String) instantie.getVariable("onderwerp"));
  }
}
