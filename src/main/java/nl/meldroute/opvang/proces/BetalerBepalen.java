package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Plaatsingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("betalerBepalen")
class BetalerBepalen implements JavaDelegate {

  private final Plaatsingen plaatsingen;

  BetalerBepalen(Plaatsingen plaatsingen) {
    this.plaatsingen = plaatsingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    plaatsingen.bepaalBetaler(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
