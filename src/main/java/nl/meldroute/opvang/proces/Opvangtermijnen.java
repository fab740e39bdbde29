package nl.meldroute.opvang.proces;

import java.util.Date;
import java.util.UUID;
import nl.meldroute.opvang.Reserveringen;
import nl.meldroute.opvang.Verblijfsverloop;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When a reservation lapses and a stay is looked at, for the timers in the models. */
@Component("opvangtermijnen")
public class Opvangtermijnen {

  private final Reserveringen reserveringen;
  private final Verblijfsverloop verloop;
  private final Toegang toegang;

  Opvangtermijnen(Reserveringen reserveringen, Verblijfsverloop verloop, Toegang toegang) {
    this.reserveringen = reserveringen;
    this.verloop = verloop;
    this.toegang = toegang;
  }

  public Date reserveringTot(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(
            instantie.getTenantId(), () -> reserveringen.reserveringTot(onderwerp(instantie))));
  }

  public Date herzienOp(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(instantie.getTenantId(), () -> verloop.herzienOp(onderwerp(instantie))));
  }

  private static UUID onderwerp(DelegateExecution instantie) {
    return UUID.fromString((String) instantie.getVariable("onderwerp"));
  }
}
