package nl.meldroute.zorg.proces;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.platform.Toegang;
import nl.meldroute.zorg.Bedenktijden;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The days of a reflection period, for the expressions in the models. */
@Component("bedenktijdbewaking")
public class Bedenktijdbewaking {

  private final Bedenktijden bedenktijden;
  private final Toegang toegang;

  Bedenktijdbewaking(Bedenktijden bedenktijden, Toegang toegang) {
    this.bedenktijden = bedenktijden;
    this.toegang = toegang;
  }

  public Date ruimVooraf(DelegateExecution instantie) {
    return wanneer(instantie, bedenktijden::ruimVooraf);
  }

  public Date kortVooraf(DelegateExecution instantie) {
    return wanneer(instantie, bedenktijden::kortVooraf);
  }

  public Date einde(DelegateExecution instantie) {
    return wanneer(instantie, bedenktijden::einde);
  }

  public Date verblijfOpnieuw(DelegateExecution instantie) {
    return wanneer(
        instantie, bedenktijd -> bedenktijden.verblijfOpnieuw(instantie.getTenantId(), bedenktijd));
  }

  private Date wanneer(DelegateExecution instantie, Function<UUID, Instant> vraag) {
    UUID bedenktijd = UUID.fromString((String) instantie.getVariable("onderwerp"));
    return Date.from(toegang.alsSysteem(instantie.getTenantId(), () -> vraag.apply(bedenktijd)));
  }
}
