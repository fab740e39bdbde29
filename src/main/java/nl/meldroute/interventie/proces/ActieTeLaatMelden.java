package nl.meldroute.interventie.proces;

import nl.meldroute.interventie.Acties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("actieTeLaatMelden")
class ActieTeLaatMelden implements JavaDelegate {

  private final Acties acties;

  ActieTeLaatMelden(Acties acties) {
    this.acties = acties;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit",
        acties.meldTeLaat(
            (String) instantie.getVariable("casus"), (String) instantie.getVariable("onderwerp")));
  }
}
