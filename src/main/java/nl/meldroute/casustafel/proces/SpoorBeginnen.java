package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.Behandelsporen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("spoorBeginnen")
class SpoorBeginnen implements JavaDelegate {

  private final Behandelsporen sporen;

  SpoorBeginnen(Behandelsporen sporen) {
    this.sporen = sporen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "partner",
        sporen
            .begin(
                (String) instantie.getVariable("casus"),
                UUID.fromString((String) instantie.getVariable("onderwerp")))
            .name());
  }
}
