package nl.meldroute.casustafel.proces;

import java.util.Date;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.casustafel.Zittingen;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The moments of a session, for the timers and terms in the models. */
@Component("zittingmomenten")
public class Zittingmomenten {

  private final Zittingen zittingen;
  private final Toegang toegang;

  Zittingmomenten(Zittingen zittingen, Toegang toegang) {
    this.zittingen = zittingen;
    this.toegang = toegang;
  }

  /** When the agenda closes: after that an item is added only with a reason. */
  public Date sluiting(DelegateExecution instantie) {
    return Date.from(zitting(instantie).sluiting());
  }

  public Date begin(DelegateExecution instantie) {
    return Date.from(zitting(instantie).begin());
  }

  private Zitting zitting(DelegateExecution instantie) {
    return toegang.alsSysteem(
        instantie.getTenantId(), () -> zittingen.zitting(instantie.getProcessBusinessKey()));
  }
}
