package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Informatiedeling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("informatiedelingBepalen")
class InformatiedelingBepalen implements JavaDelegate {

  private final Informatiedeling deling;

  InformatiedelingBepalen(Informatiedeling deling) {
    this.deling = deling;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit",
        deling.bepaal(
            (String) instantie.getVariable("casus"),
            (String) instantie.getVariable("melding"),
            UUID.fromString((String) instantie.getVariable("onderwerp"))));
  }
}
