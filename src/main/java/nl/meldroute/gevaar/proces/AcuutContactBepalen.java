package nl.meldroute.gevaar.proces;

import nl.meldroute.gevaar.Contactbepaling;
import nl.meldroute.gevaar.Contactbepaling.Ronde;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("acuutContactBepalen")
class AcuutContactBepalen implements JavaDelegate {

  private final Contactbepaling bepaling;

  AcuutContactBepalen(Contactbepaling bepaling) {
    this.bepaling = bepaling;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    Ronde ronde =
        bepaling.bepaal(
            (String) instantie.getVariable("melding"),
            (String) instantie.getVariable("gevaarniveau"));
    instantie.setVariable("onderwerp", ronde.id().toString());
    instantie.setVariable("besluit", ronde.besluit());
    instantie.setVariable("dringendheid", ronde.dringendheid().name());
    instantie.setVariable("bescherming", ronde.bescherming());
  }
}
