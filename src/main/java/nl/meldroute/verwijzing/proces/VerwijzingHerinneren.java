package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Verwijzingvoortgang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("verwijzingHerinneren")
class VerwijzingHerinneren implements JavaDelegate {

  private final Verwijzingvoortgang voortgang;

  VerwijzingHerinneren(Verwijzingvoortgang voortgang) {
    this.voortgang = voortgang;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    voortgang.herinner(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
