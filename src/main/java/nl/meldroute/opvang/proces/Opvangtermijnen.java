package nl.meldroute.opvang.proces;

import java.util.Date;
import java.util.UUID;
import nl.meldroute.opvang.Plaatsingen;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When a reservation lapses and a stay is looked at, for the timers in the models. */
@Component("opvangtermijnen")
public class Opvangtermijnen {

  private final Plaatsingen plaatsingen;
  private final Toegang toegang;

  Opvangtermijnen(Plaatsingen plaatsingen, Toegang toegang) {
    this.plaatsingen = plaatsingen;
    this.toegang = toegang;
  }

  public Date reserveringTot(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(
            instantie.getTenantId(), () -> plaatsingen.reserveringTot(onderwerp(instantie))));
  }

  public Date herzienOp(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(
            instantie.getTenantId(), () -> plaatsingen.herzienOp(onderwerp(instantie))));
  }

  private static UUID onderwerp(DelegateExecution instantie) {
    return UUID.fromString((String) instantie.getVariable("onderwerp"));
  }
}
