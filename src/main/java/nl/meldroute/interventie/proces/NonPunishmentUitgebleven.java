package nl.meldroute.interventie.proces;

import java.util.UUID;
import nl.meldroute.interventie.Daderplannen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("nonPunishmentUitgebleven")
class NonPunishmentUitgebleven implements JavaDelegate {

  private final Daderplannen plannen;

  NonPunishmentUitgebleven(Daderplannen plannen) {
    this.plannen = plannen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    plannen.oordeelBlijftUit(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
