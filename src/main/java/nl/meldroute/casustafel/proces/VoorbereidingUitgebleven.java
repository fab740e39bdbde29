package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.Voorbereidingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("voorbereidingUitgebleven")
class VoorbereidingUitgebleven implements JavaDelegate {

  private final Voorbereidingen voorbereidingen;

  VoorbereidingUitgebleven(Voorbereidingen voorbereidingen) {
    this.voorbereidingen = voorbereidingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    voorbereidingen.blijfUit(UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
