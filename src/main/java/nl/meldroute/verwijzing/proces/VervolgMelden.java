package nl.meldroute.verwijzing.proces;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("vervolgMelden")
class VervolgMelden implements JavaDelegate {

  private final Wachtendemeldroute route;

  VervolgMelden(Wachtendemeldroute route) {
    this.route = route;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    route.meld(instantie.getProcessBusinessKey(), (String) instantie.getVariable("casus"));
  }
}
