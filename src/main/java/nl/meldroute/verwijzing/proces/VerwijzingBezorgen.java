package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Bezorging;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("verwijzingBezorgen")
class VerwijzingBezorgen implements JavaDelegate {

  private final Bezorging bezorging;

  VerwijzingBezorgen(Bezorging bezorging) {
    this.bezorging = bezorging;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    bezorging.bezorg(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
