package nl.meldroute.interventie.proces;

import nl.meldroute.interventie.Embargocontrole;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("embargoNagaan")
class EmbargoNagaan implements JavaDelegate {

  private final Embargocontrole controle;

  EmbargoNagaan(Embargocontrole controle) {
    this.controle = controle;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit",
        controle.vraag(
            (String) instantie.getVariable("casus"), (String) instantie.getVariable("partner")));
  }
}
