package nl.meldroute.beleid.proces;

import java.util.Map;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.beleid.Beleidswijziging;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The processes of changes: one from the first time that a draft is handed in. */
@Component
public class Beleidsprocessen {

  private static final String PROCES = "beleidswijziging";
  private static final String GESTOPT = "beleidswijziging-gestopt";

  private final RuntimeService instanties;
  private final Toegang toegang;

  Beleidsprocessen(RuntimeService instanties, Toegang toegang) {
    this.instanties = instanties;
    this.toegang = toegang;
  }

  /**
   * @param besluit with what it begins: INDIENEN, or the aard of a change that begins elsewhere
   */
  public void begin(Beleidswijziging wijziging, String besluit) {
    toegang.alsSysteem(
        wijziging.regio(),
        () -> {
          instanties.startProcessInstanceByKey(
              PROCES,
              wijziging.nummer(),
              Map.of(
                  "regio", wijziging.regio(),
                  "gemeente", Gemeente.ONBEKEND,
                  "meldersoort", Meldersoort.OVERIG.name(),
                  "dringendheid", Dringendheid.NORMAAL.name(),
                  "onderwerp", wijziging.nummer(),
                  "besluit", besluit));
        });
  }

  public boolean loopt(Beleidswijziging wijziging) {
    return toegang.alsSysteem(
        wijziging.regio(),
        () ->
            instanties
                    .createProcessInstanceQuery()
                    .processDefinitionKey(PROCES)
                    .processInstanceBusinessKey(wijziging.nummer())
                    .count()
                > 0);
  }

  /** Withdrawn or rolled back: nobody has to do anything about it any more. */
  public void stop(Beleidswijziging wijziging) {
    toegang.alsSysteem(
        wijziging.regio(),
        () ->
            instanties
                .createMessageCorrelation(GESTOPT)
                .processInstanceBusinessKey(wijziging.nummer())
                .correlateAll());
  }
}
