package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Verzending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("verwijzingVersturen")
class VerwijzingVersturen implements JavaDelegate {

  private final Verzending verzending;

  VerwijzingVersturen(Verzending verzending) {
    this.verzending = verzending;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "kanaal",
        verzending
            .verstuur(
                (String) instantie.getVariable("casus"),
                UUID.fromString((String) instantie.getVariable("onderwerp")))
            .name());
  }
}
