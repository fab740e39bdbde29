package nl.meldroute.gevaar.proces;

import nl.meldroute.gevaar.Gevaarbepaling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("gevaarOpnieuwBepalen")
class GevaarOpnieuwBepalen implements JavaDelegate {

  private final Gevaarbepaling gevaar;

  GevaarOpnieuwBepalen(Gevaarbepaling gevaar) {
    this.gevaar = gevaar;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "nieuwGevaar", gevaar.bepaalOpnieuw((String) instantie.getVariable("casus")).name());
  }
}
