package nl.meldroute.melding.proces;

import nl.meldroute.melding.Parkeren;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("casusParkeren")
class CasusParkeren implements JavaDelegate {

  private final Parkeren parkeren;

  CasusParkeren(Parkeren parkeren) {
    this.parkeren = parkeren;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    parkeren.voerUit((String) instantie.getVariable("casus"));
  }
}
