package nl.meldroute.verrijking.proces;

import nl.meldroute.verrijking.Vermoedensbepaling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("vermoedenBepalen")
class VermoedenBepalen implements JavaDelegate {

  private final Vermoedensbepaling vermoeden;

  VermoedenBepalen(Vermoedensbepaling vermoeden) {
    this.vermoeden = vermoeden;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    vermoeden.bepaal((String) instantie.getVariable("casus"));
  }
}
