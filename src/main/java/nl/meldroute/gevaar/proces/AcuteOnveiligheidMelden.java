package nl.meldroute.gevaar.proces;

import nl.meldroute.gevaar.AcuteOnveiligheid;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("acuteOnveiligheidMelden")
class AcuteOnveiligheidMelden implements JavaDelegate {

  private final AcuteOnveiligheid onveiligheid;

  AcuteOnveiligheidMelden(AcuteOnveiligheid onveiligheid) {
    this.onveiligheid = onveiligheid;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    onveiligheid.start((String) instantie.getVariable("casus"));
  }
}
