package nl.meldroute.dossier.proces;

import nl.meldroute.dossier.Verbanden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("verbandenZoeken")
class VerbandenZoeken implements JavaDelegate {

  private final Verbanden verbanden;

  VerbandenZoeken(Verbanden verbanden) {
    this.verbanden = verbanden;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    verbanden.zoek((String) instantie.getVariable("melding"));
  }
}
