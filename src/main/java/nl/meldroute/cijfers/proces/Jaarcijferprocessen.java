package nl.meldroute.cijfers.proces;

import java.util.Map;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The processes of publications: one for each. */
@Component
public class Jaarcijferprocessen {

  private final RuntimeService instanties;
  private final Toegang toegang;

  Jaarcijferprocessen(RuntimeService instanties, Toegang toegang) {
    this.instanties = instanties;
    this.toegang = toegang;
  }

  public void begin(String regio, String nummer) {
    toegang.alsSysteem(
        regio,
        () -> {
          instanties.startProcessInstanceByKey(
              "jaarcijfers",
              nummer,
              Map.of(
                  "regio",
                  regio,
                  "gemeente",
                  Gemeente.ONBEKEND,
                  "meldersoort",
                  Meldersoort.OVERIG.name(),
                  "dringendheid",
                  Dringendheid.NORMAAL.name(),
                  "onderwerp",
                  nummer));
        });
  }
}
