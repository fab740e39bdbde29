package nl.meldroute.zorg.proces;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import nl.meldroute.platform.Toegang;
import nl.meldroute.zorg.Zorgagenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the care of a victim asks for attention, for the expressions in the models. */
@Component("zorgbewaking")
public class Zorgbewaking {

  private final Zorgagenda agenda;
  private final Toegang toegang;

  Zorgbewaking(Zorgagenda agenda, Toegang toegang) {
    this.agenda = agenda;
    this.toegang = toegang;
  }

  public Date herzienOp(DelegateExecution instantie) {
    return wanneer(instantie, agenda::herzienOp);
  }

  public Date laterOp(DelegateExecution instantie) {
    return wanneer(instantie, agenda::laterOp);
  }

  public Date nazorgOp(DelegateExecution instantie) {
    return wanneer(instantie, agenda::nazorgOp);
  }

  private Date wanneer(DelegateExecution instantie, Function<UUID, Instant> vraag) {
    UUID traject = UUID.fromString((String) instantie.getVariable("onderwerp"));
    return Date.from(toegang.alsSysteem(instantie.getTenantId(), () -> vraag.apply(traject)));
  }
}
