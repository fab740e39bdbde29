package nl.meldroute.zorg.proces;

import java.util.UUID;
import nl.meldroute.zorg.Comenshavraag;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("comenshaBepalen")
class ComenshaBepalen implements JavaDelegate {

  private final Comenshavraag vraag;

  ComenshaBepalen(Comenshavraag vraag) {
    this.vraag = vraag;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit",
        vraag.bepaal(
            (String) instantie.getVariable("casus"),
            UUID.fromString((String) instantie.getVariable("onderwerp"))));
  }
}
