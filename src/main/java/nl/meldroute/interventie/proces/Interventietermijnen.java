package nl.meldroute.interventie.proces;

import java.util.Date;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.interventie.Interventieverloop;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** By when a step of an intervention has to be done, for the expressions in the models. */
@Component("interventietermijnen")
public class Interventietermijnen {

  private final Interventieverloop verloop;
  private final Toegang toegang;

  Interventietermijnen(Interventieverloop verloop, Toegang toegang) {
    this.verloop = verloop;
    this.toegang = toegang;
  }

  public Date uiterlijk(DelegateExecution instantie, String stap) {
    return Date.from(
        toegang.alsSysteem(
            instantie.getTenantId(),
            () ->
                verloop.uiterlijk(
                    (String) instantie.getVariable("onderwerp"),
                    stap,
                    Dringendheid.valueOf((String) instantie.getVariable("dringendheid")))));
  }
}
