package nl.meldroute.zorg.proces;

import java.util.UUID;
import nl.meldroute.zorg.Zorgtrajecten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("zorgUitzetten")
class ZorgUitzetten implements JavaDelegate {

  private final Zorgtrajecten trajecten;

  ZorgUitzetten(Zorgtrajecten trajecten) {
    this.trajecten = trajecten;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "jeugd",
        trajecten.zetUit(
            (String) instantie.getVariable("casus"),
            UUID.fromString((String) instantie.getVariable("onderwerp"))));
  }
}
