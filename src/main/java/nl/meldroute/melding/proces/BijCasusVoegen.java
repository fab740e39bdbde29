package nl.meldroute.melding.proces;

import nl.meldroute.dossier.Casus;
import nl.meldroute.melding.Samenvoegen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("bijCasusVoegen")
class BijCasusVoegen implements JavaDelegate {

  private final Samenvoegen samenvoegen;

  BijCasusVoegen(Samenvoegen samenvoegen) {
    this.samenvoegen = samenvoegen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    Casus doel = samenvoegen.vertel((String) instantie.getVariable("casus"));
    instantie.setVariable("casus", doel.nummer());
  }
}
