package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Verblijfsverloop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("politieAfwegen")
class PolitieAfwegen implements JavaDelegate {

  private final Verblijfsverloop verloop;

  PolitieAfwegen(Verblijfsverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "informeren",
        verloop.weegPolitieAf(
            (String) instantie.getVariable("casus"),
            UUID.fromString((String) instantie.getVariable("onderwerp"))));
  }
}
