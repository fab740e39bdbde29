package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.casustafel.Tafelbesluitverwerking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("casusAgenderen")
class CasusAgenderen implements JavaDelegate {

  private final Tafelbesluitverwerking tafel;

  CasusAgenderen(Tafelbesluitverwerking tafel) {
    this.tafel = tafel;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    tafel.agendeer(
        (String) instantie.getVariable("casus"),
        Agendadoel.valueOf((String) instantie.getVariable("stap")),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
