package nl.meldroute.regio.proces;

import java.util.List;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who may do a step of a process, for the expressions in the models. */
@Component("kandidaatgroepen")
public class Kandidaatgroepen {

  private final Regioprofielen regios;

  Kandidaatgroepen(Regioprofielen regios) {
    this.regios = regios;
  }

  public List<String> voor(DelegateExecution instantie, String stap) {
    return regios
        .profiel(instantie.getTenantId())
        .orElseThrow()
        .kandidaatgroepen(
            stap,
            (String) instantie.getVariable("gemeente"),
            Meldersoort.valueOf((String) instantie.getVariable("meldersoort")));
  }
}
