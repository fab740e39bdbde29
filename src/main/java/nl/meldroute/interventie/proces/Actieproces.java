package nl.meldroute.interventie.proces;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.dossier.Casus;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The processes of agreed actions. They stand beside the route of the casus, under its number: the
 * route may end, be parked or get other terms, and what was agreed stays as it was agreed. To be
 * called in the name of the service.
 */
@Component
public class Actieproces {

  private static final String SLEUTEL = "actie";
  private static final String BIJGESTELD = "actie-bijgesteld";

  private final RuntimeService instanties;

  Actieproces(RuntimeService instanties) {
    this.instanties = instanties;
  }

  /**
   * @param gemeente code of the municipality
   */
  public void start(Casus casus, String gemeente, UUID actie) {
    instanties.startProcessInstanceByKey(SLEUTEL, casus.nummer(), codes(casus, gemeente, actie));
  }

  /** The codes that each process of this module begins with. */
  static Map<String, Object> codes(Casus casus, String gemeente, UUID onderwerp) {
    Map<String, Object> codes = new HashMap<>();
    codes.put("casus", casus.nummer());
    codes.put("regio", casus.regio());
    codes.put("gemeente", gemeente);
    // Who reported is of no concern here: the same people act, wherever the casus began.
    codes.put("meldersoort", Meldersoort.GEMEENTE.name());
    codes.put("dringendheid", casus.dringendheid().name());
    codes.put("onderwerp", onderwerp.toString());
    return codes;
  }

  /** The running action gets its new owner and day; one that had ended begins again. */
  public void stelBij(Casus casus, String gemeente, UUID actie) {
    if (!stuur(casus, actie, "DOOR")) {
      start(casus, gemeente, actie);
    }
  }

  /** The running action ends; one that had ended stays so. */
  public void laatVervallen(Casus casus, UUID actie) {
    stuur(casus, actie, "VERVALLEN");
  }

  private boolean stuur(Casus casus, UUID actie, String besluit) {
    return !instanties
        .createMessageCorrelation(BIJGESTELD)
        .processInstanceBusinessKey(casus.nummer())
        .processInstanceVariableEquals("onderwerp", actie.toString())
        .setVariable("besluit", besluit)
        .correlateAllWithResult()
        .isEmpty();
  }
}
