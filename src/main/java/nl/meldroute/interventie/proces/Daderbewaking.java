package nl.meldroute.interventie.proces;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.meldroute.interventie.Daderplannen;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which plans there are and when they ask for attention, for the expressions in the models. */
@Component("daderbewaking")
public class Daderbewaking {

  private final Daderplannen plannen;
  private final Toegang toegang;

  Daderbewaking(Daderplannen plannen, Toegang toegang) {
    this.plannen = plannen;
    this.toegang = toegang;
  }

  /** The plans that nobody began yet, one called process for each. */
  public List<String> plannen(DelegateExecution instantie) {
    return toegang.alsSysteem(
        instantie.getTenantId(), () -> plannen.klaar((String) instantie.getVariable("casus")));
  }

  public Date herzienOp(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(instantie.getTenantId(), () -> plannen.herzienOp(onderwerp(instantie))));
  }

  /** When somebody has to look whether the victim is safe. */
  public Date waarschuwOp(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(
            instantie.getTenantId(), () -> plannen.waarschuwOp(onderwerp(instantie))));
  }

  /** When it can wait no longer for who should look. */
  public Date uiterlijk(DelegateExecution instantie) {
    return Date.from(
        toegang.alsSysteem(instantie.getTenantId(), () -> plannen.uiterlijk(onderwerp(instantie))));
  }

  private static UUID onderwerp(DelegateExecution instantie) {
    return UUID.fromString((String) instantie.getVariable("onderwerp"));
  }
}
