package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Verwijzingvoortgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("teLaatMelden")
class TeLaatMelden implements JavaDelegate {

  private final Verwijzingvoortgang voortgang;

  TeLaatMelden(Verwijzingvoortgang voortgang) {
    this.voortgang = voortgang;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    voortgang.meldTeLaat(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
