package nl.meldroute.melding.proces;

import java.util.Date;
import nl.meldroute.melding.Parkeren;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When a parked casus is looked at again, for the timer in the model. */
@Component("parkeringen")
public class Parkeringen {

  private final Parkeren parkeren;
  private final Toegang toegang;

  Parkeringen(Parkeren parkeren, Toegang toegang) {
    this.parkeren = parkeren;
    this.toegang = toegang;
  }

  public Date herzienOp(DelegateExecution instantie) {
    return toegang.alsSysteem(
        instantie.getTenantId(),
        () -> Date.from(parkeren.herzienOp((String) instantie.getVariable("casus"))));
  }
}
