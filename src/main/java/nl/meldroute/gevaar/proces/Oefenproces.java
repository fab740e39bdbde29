package nl.meldroute.gevaar.proces;

import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Starts a drill. To be called in the name of the service. */
@Component
public class Oefenproces {

  private static final String SLEUTEL = "oefening";

  private final RuntimeService instanties;
  private final HistoryService historie;

  Oefenproces(RuntimeService instanties, HistoryService historie) {
    this.instanties = instanties;
    this.historie = historie;
  }

  public boolean loopt(String regio) {
    return instanties
            .createProcessInstanceQuery()
            .processDefinitionKey(SLEUTEL)
            .variableValueEquals("regio", regio)
            .count()
        > 0;
  }

  /** The numbers of the meldingen of the last drills of a region, the newest first. */
  public List<String> meldingen(String regio, int meeste) {
    return historie
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(SLEUTEL)
        .tenantIdIn(regio)
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, meeste)
        .stream()
        .map(HistoricProcessInstance::getBusinessKey)
        .toList();
  }

  /**
   * @param gemeente code of the municipality whose people take part
   */
  public void start(Melding melding, Casus casus, String gemeente) {
    instanties.startProcessInstanceByKey(
        SLEUTEL,
        melding.nummer(),
        Map.of(
            "melding", melding.nummer(),
            "casus", casus.nummer(),
            "regio", casus.regio(),
            "gemeente", gemeente,
            "meldersoort", melding.meldersoort().name(),
            "gevaarniveau", casus.gevaarniveau().name(),
            "dringendheid", casus.dringendheid().name(),
            "leeftijdscategorie", casus.leeftijdscategorie().name()));
  }
}
