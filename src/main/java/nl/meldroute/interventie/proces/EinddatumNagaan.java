package nl.meldroute.interventie.proces;

import java.util.UUID;
import nl.meldroute.interventie.Daderplannen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("einddatumNagaan")
class EinddatumNagaan implements JavaDelegate {

  private final Daderplannen plannen;

  EinddatumNagaan(Daderplannen plannen) {
    this.plannen = plannen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit", plannen.nagaan(UUID.fromString((String) instantie.getVariable("onderwerp"))));
  }
}
