package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.Behandelsporen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("spoorAfronden")
class SpoorAfronden implements JavaDelegate {

  private final Behandelsporen sporen;

  SpoorAfronden(Behandelsporen sporen) {
    this.sporen = sporen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    sporen.rondAf(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")),
        (String) instantie.getVariable("besluit"));
  }
}
