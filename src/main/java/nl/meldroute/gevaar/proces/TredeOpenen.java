package nl.meldroute.gevaar.proces;

import java.util.UUID;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.gevaar.Contactopdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The model says which rung, as an input of the step. */
@Component("tredeOpenen")
class TredeOpenen implements JavaDelegate {

  private final Contactopdrachten contacten;

  TredeOpenen(Contactopdrachten contacten) {
    this.contacten = contacten;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    contacten.openTrede(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")),
        Contacttrede.valueOf((String) instantie.getVariable("trede")));
  }
}
