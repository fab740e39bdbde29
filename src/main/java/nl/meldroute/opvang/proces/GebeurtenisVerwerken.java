package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Verblijfsverloop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("gebeurtenisVerwerken")
class GebeurtenisVerwerken implements JavaDelegate {

  private final Verblijfsverloop verloop;

  GebeurtenisVerwerken(Verblijfsverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit",
        verloop
            .verwerkGebeurtenis(
                (String) instantie.getVariable("casus"),
                UUID.fromString((String) instantie.getVariable("onderwerp")))
            .name());
  }
}
