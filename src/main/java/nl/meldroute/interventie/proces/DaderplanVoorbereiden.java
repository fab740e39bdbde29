package nl.meldroute.interventie.proces;

import java.util.UUID;
import nl.meldroute.interventie.Daderplannen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("daderplanVoorbereiden")
class DaderplanVoorbereiden implements JavaDelegate {

  private final Daderplannen plannen;

  DaderplanVoorbereiden(Daderplannen plannen) {
    this.plannen = plannen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    Daderplannen.Voorbereid klaar =
        plannen.bereidVoor(
            (String) instantie.getVariable("casus"),
            UUID.fromString((String) instantie.getVariable("onderwerp")));
    instantie.setVariable("jeugd", klaar.jeugd());
    instantie.setVariable("besluit", klaar.besluit());
  }
}
