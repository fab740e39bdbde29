package nl.meldroute.verwijzing.proces;

import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.verwijzing.Verwijzingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the casus until the route waits for its message, so that none gets lost in between. */
@Component("vervolgNagaan")
class VervolgNagaan implements JavaDelegate {

  private final Verwijzingen verwijzingen;

  VervolgNagaan(Verwijzingen verwijzingen) {
    this.verwijzingen = verwijzingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "vervolgGeborgd",
        Antwoord.van(verwijzingen.geborgd((String) instantie.getVariable("casus"))).name());
  }
}
