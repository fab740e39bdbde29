package nl.meldroute.gids.proces;

import nl.meldroute.gids.Gidsbewaking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The daily look at the directories of all regions. */
@Component
class GidsNalopen implements JavaDelegate {

  private final Gidsbewaking bewaking;

  GidsNalopen(Gidsbewaking bewaking) {
    this.bewaking = bewaking;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    bewaking.loopNa();
  }
}
