package nl.meldroute.gevaar.proces;

import nl.meldroute.gevaar.AcuteOnveiligheid;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("termijnenVerschuiven")
class TermijnenVerschuiven implements JavaDelegate {

  private final AcuteOnveiligheid onveiligheid;

  TermijnenVerschuiven(AcuteOnveiligheid onveiligheid) {
    this.onveiligheid = onveiligheid;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    onveiligheid.geefTijdTerug((String) instantie.getVariable("casus"), "acuut-gevaar-tussendoor");
  }
}
