package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Plaatsingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("gebeurtenisVerwerken")
class GebeurtenisVerwerken implements JavaDelegate {

  private final Plaatsingen plaatsingen;

  GebeurtenisVerwerken(Plaatsingen plaatsingen) {
    this.plaatsingen = plaatsingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit",
        plaatsingen
            .verwerkGebeurtenis(
                (String) instantie.getVariable("casus"),
                UUID.fromString((String) instantie.getVariable("onderwerp")))
            .name());
  }
}
