package nl.meldroute.interventie.proces;

import java.util.Map;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.interventie.Controle;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The processes of inspections; they are about no casus. To be called in the name of the service.
 */
@Component
public class Controleproces {

  private final RuntimeService instanties;

  Controleproces(RuntimeService instanties) {
    this.instanties = instanties;
  }

  /**
   * @param gemeente code of the municipality
   */
  public void start(Controle controle, String gemeente) {
    instanties.startProcessInstanceByKey(
        "controle",
        controle.nummer(),
        Map.of(
            "regio", controle.regio(),
            "gemeente", gemeente,
            "meldersoort", Meldersoort.GEMEENTE.name(),
            "dringendheid", Dringendheid.NORMAAL.name(),
            "onderwerp", controle.nummer()));
  }
}
