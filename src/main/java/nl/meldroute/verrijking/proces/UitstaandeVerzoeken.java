package nl.meldroute.verrijking.proces;

import java.util.List;
import nl.meldroute.platform.Toegang;
import nl.meldroute.verrijking.Informatieverzoeken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the route still has to ask, for the expressions in the models. */
@Component("uitstaandeVerzoeken")
public class UitstaandeVerzoeken {

  private final Informatieverzoeken verzoeken;
  private final Toegang toegang;

  UitstaandeVerzoeken(Informatieverzoeken verzoeken, Toegang toegang) {
    this.verzoeken = verzoeken;
    this.toegang = toegang;
  }

  /** One key per request of the casus that no source has yet. */
  public List<String> ids(DelegateExecution instantie) {
    return toegang.alsSysteem(
        instantie.getTenantId(),
        () -> verzoeken.nogTeVragen((String) instantie.getVariable("casus")));
  }
}
