package nl.meldroute.interventie.proces;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Interventieweg;
import nl.meldroute.interventie.VastgesteldeInterventie;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The processes of interventions, under the number of the casus (see {@link Actieproces}). To be
 * called in the name of the service.
 */
@Component
public class Interventieproces {

  private final RuntimeService instanties;

  Interventieproces(RuntimeService instanties) {
    this.instanties = instanties;
  }

  /**
   * @param gemeente code of the municipality
   */
  public void start(Casus casus, String gemeente, VastgesteldeInterventie interventie) {
    Map<String, Object> codes = Actieproces.codes(casus, gemeente, interventie.id());
    codes.put("partner", interventie.bevoegdGezag().name());
    codes.put("interventiesoort", interventie.soort().name());
    codes.put("weg", Interventieweg.van(interventie.interventie()).name());
    instanties.startProcessInstanceByKey("interventie", casus.nummer(), codes);
  }

  /** Care is prepared: carrying out need not wait for it any more. */
  public void zorgIsVoorbereid(Casus casus, UUID interventie) {
    stuur("zorg-ingelicht", casus, interventie);
  }

  /** The decision was withdrawn: what was not carried out yet, is not any more. */
  public void besluitIsHerroepen(Casus casus, UUID interventie) {
    stuur("besluit-herroepen", casus, interventie);
  }

  /** Nobody need be waiting for it. */
  private void stuur(String bericht, Casus casus, UUID interventie) {
    instanties
        .createMessageCorrelation(bericht)
        .processInstanceBusinessKey(casus.nummer())
        .processInstanceVariableEquals("onderwerp", interventie.toString())
        .correlateAllWithResult();
  }
}
