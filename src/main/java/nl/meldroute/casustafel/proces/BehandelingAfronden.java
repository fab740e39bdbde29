package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.OpTafel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("behandelingAfronden")
class BehandelingAfronden implements JavaDelegate {

  private final OpTafel tafel;

  BehandelingAfronden(OpTafel tafel) {
    this.tafel = tafel;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    tafel.haalAf(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
