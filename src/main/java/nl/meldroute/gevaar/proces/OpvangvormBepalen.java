package nl.meldroute.gevaar.proces;

import nl.meldroute.gevaar.Opvangbepaling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("opvangvormBepalen")
class OpvangvormBepalen implements JavaDelegate {

  private final Opvangbepaling bepaling;

  OpvangvormBepalen(Opvangbepaling bepaling) {
    this.bepaling = bepaling;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    bepaling.bepaal((String) instantie.getVariable("casus"));
  }
}
