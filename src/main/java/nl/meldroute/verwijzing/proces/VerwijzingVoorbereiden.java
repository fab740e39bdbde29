package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Verzending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("verwijzingVoorbereiden")
class VerwijzingVoorbereiden implements JavaDelegate {

  private final Verzending verzending;

  VerwijzingVoorbereiden(Verzending verzending) {
    this.verzending = verzending;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    var klaar = verzending.bereidVoor(UUID.fromString((String) instantie.getVariable("onderwerp")));
    instantie.setVariable("onderwerp", klaar.onderwerp());
    instantie.setVariable("partner", klaar.partner().name());
    instantie.setVariable("dringendheid", klaar.dringendheid());
  }
}
