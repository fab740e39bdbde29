package nl.meldroute.terugkoppeling.proces;

import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.terugkoppeling.Terugkoppelafspraken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("belofteNagaan")
class BelofteNagaan implements JavaDelegate {

  private final Terugkoppelafspraken afspraken;

  BelofteNagaan(Terugkoppelafspraken afspraken) {
    this.afspraken = afspraken;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    boolean nadert = afspraken.nadert((String) instantie.getVariable("melding"));
    instantie.setVariable("belofteNadert", Antwoord.van(nadert).name());
  }
}
