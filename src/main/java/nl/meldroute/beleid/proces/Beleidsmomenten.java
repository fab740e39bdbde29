package nl.meldroute.beleid.proces;

import java.util.Date;
import nl.meldroute.beleid.opslag.Beleidsregister;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** From when a change counts, for the expressions in the model. */
@Component("beleidsmomenten")
public class Beleidsmomenten {

  private final Beleidsregister register;
  private final Toegang toegang;

  Beleidsmomenten(Beleidsregister register, Toegang toegang) {
    this.register = register;
    this.toegang = toegang;
  }

  /** The moment that was agreed, also when it passed while the second person was reading. */
  public Date ingang(DelegateExecution instantie) {
    return Date.from(
        toegang
            .alsSysteem(
                instantie.getTenantId(),
                () -> register.zoek((String) instantie.getVariable("onderwerp")))
            .orElseThrow()
            .ingaatOp());
  }
}
