package nl.meldroute.zorg.proces;

import java.util.UUID;
import nl.meldroute.zorg.Bedenktijden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("bedenktijdDoorgeven")
class BedenktijdDoorgeven implements JavaDelegate {

  private final Bedenktijden bedenktijden;

  BedenktijdDoorgeven(Bedenktijden bedenktijden) {
    this.bedenktijden = bedenktijden;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    bedenktijden.geefDoor(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
