package nl.meldroute.interventie.proces;

import java.util.Date;
import nl.meldroute.interventie.Controles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When an inspection is, for the expressions in the models. */
@Component("controledagen")
public class Controledagen {

  private final Controles controles;

  Controledagen(Controles controles) {
    this.controles = controles;
  }

  public Date begin(DelegateExecution instantie) {
    return Date.from(
        controles.begin(instantie.getTenantId(), (String) instantie.getVariable("onderwerp")));
  }
}
