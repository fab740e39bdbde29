package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.Behandelsporen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("spoorVoorbereiden")
class SpoorVoorbereiden implements JavaDelegate {

  private final Behandelsporen sporen;

  SpoorVoorbereiden(Behandelsporen sporen) {
    this.sporen = sporen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    var begin =
        sporen.bereidVoor(
            (String) instantie.getVariable("casus"),
            UUID.fromString((String) instantie.getVariable("onderwerp")));
    instantie.setVariable("besluit", begin.besluit());
    instantie.setVariable("partner", begin.partner().name());
  }
}
