package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Plaatsingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("opvangadviesBepalen")
class OpvangadviesBepalen implements JavaDelegate {

  private final Plaatsingen plaatsingen;

  OpvangadviesBepalen(Plaatsingen plaatsingen) {
    this.plaatsingen = plaatsingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    plaatsingen.bepaalVorm(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
