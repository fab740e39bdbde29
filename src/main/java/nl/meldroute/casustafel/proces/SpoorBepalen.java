package nl.meldroute.casustafel.proces;

import java.util.UUID;
import nl.meldroute.casustafel.Sporenadvies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("spoorBepalen")
class SpoorBepalen implements JavaDelegate {

  private final Sporenadvies advies;

  SpoorBepalen(Sporenadvies advies) {
    this.advies = advies;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    advies.bepaal(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
