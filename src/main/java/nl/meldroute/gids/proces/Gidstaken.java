package nl.meldroute.gids.proces;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.regio.Gemeente;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The tasks about what ends soon: one for each end, whatever became of it. */
@Component
public class Gidstaken {

  private static final String PROCES = "gids-einde";

  private final RuntimeService instanties;
  private final HistoryService geschiedenis;

  Gidstaken(RuntimeService instanties, HistoryService geschiedenis) {
    this.instanties = instanties;
    this.geschiedenis = geschiedenis;
  }

  /** To be called in the name of the service; does nothing when there was one for this end. */
  public void maak(String regio, UUID onderwerp, LocalDate dag) {
    String sleutel = onderwerp + "-" + dag;
    if (geschiedenis
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey(PROCES)
            .processInstanceBusinessKey(sleutel)
            .count()
        == 0) {
      instanties.startProcessInstanceByKey(
          PROCES,
          sleutel,
          Map.of(
              "regio", regio,
              "gemeente", Gemeente.ONBEKEND,
              "meldersoort", Meldersoort.OVERIG.name(),
              "dringendheid", Dringendheid.NORMAAL.name(),
              "onderwerp", onderwerp.toString()));
    }
  }
}
