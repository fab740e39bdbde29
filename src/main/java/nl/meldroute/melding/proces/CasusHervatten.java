package nl.meldroute.melding.proces;

import nl.meldroute.melding.Parkeren;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("casusHervatten")
class CasusHervatten implements JavaDelegate {

  private final Parkeren parkeren;

  CasusHervatten(Parkeren parkeren) {
    this.parkeren = parkeren;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    parkeren.hervat((String) instantie.getVariable("casus"));
  }
}
