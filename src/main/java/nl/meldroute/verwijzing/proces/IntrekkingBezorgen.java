package nl.meldroute.verwijzing.proces;

import java.util.UUID;
import nl.meldroute.verwijzing.Bezorging;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("intrekkingBezorgen")
class IntrekkingBezorgen implements JavaDelegate {

  private final Bezorging bezorging;

  IntrekkingBezorgen(Bezorging bezorging) {
    this.bezorging = bezorging;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    bezorging.bezorgIntrekking(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
