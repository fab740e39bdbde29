package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.Interventieadviezen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("interventiesBepalen")
class InterventiesBepalen implements JavaDelegate {

  private final Interventieadviezen adviezen;

  InterventiesBepalen(Interventieadviezen adviezen) {
    this.adviezen = adviezen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    adviezen.bepaal(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
