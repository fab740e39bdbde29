package nl.meldroute.gevaar.proces;

import nl.meldroute.dossier.Casus;
import nl.meldroute.gevaar.Gevaarbepaling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("gevaarBepalen")
class GevaarBepalen implements JavaDelegate {

  private final Gevaarbepaling gevaar;

  GevaarBepalen(Gevaarbepaling gevaar) {
    this.gevaar = gevaar;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    Casus casus = gevaar.bepaal((String) instantie.getVariable("melding"));
    instantie.setVariable("gevaarniveau", casus.gevaarniveau().name());
    instantie.setVariable("dringendheid", casus.dringendheid().name());
  }
}
