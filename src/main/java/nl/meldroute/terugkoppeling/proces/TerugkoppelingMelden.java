package nl.meldroute.terugkoppeling.proces;

import nl.meldroute.terugkoppeling.Terugkoppelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("terugkoppelingMelden")
class TerugkoppelingMelden implements JavaDelegate {

  private final Terugkoppelingen terugkoppelingen;

  TerugkoppelingMelden(Terugkoppelingen terugkoppelingen) {
    this.terugkoppelingen = terugkoppelingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    terugkoppelingen.vertel((String) instantie.getVariable("casus"));
  }
}
