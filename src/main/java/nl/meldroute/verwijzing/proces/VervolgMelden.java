package nl.meldroute.verwijzing.proces;

import nl.meldroute.verwijzing.Verwijzingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("vervolgMelden")
class VervolgMelden implements JavaDelegate {

  private final Verwijzingen verwijzingen;
  private final Wachtendemeldroute route;

  VervolgMelden(Verwijzingen verwijzingen, Wachtendemeldroute route) {
    this.verwijzingen = verwijzingen;
    this.route = route;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    route.meld(
        instantie.getProcessBusinessKey(),
        verwijzingen.geborgd((String) instantie.getVariable("casus")));
  }
}
