package nl.meldroute.melding.proces;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the reporting route: one melding, one instance. */
@Component("meldrouteproces")
public class Meldroute {

  private final RuntimeService instanties;

  Meldroute(RuntimeService instanties) {
    this.instanties = instanties;
  }

  /**
   * @param gemeente code of the municipality, BUITEN_REGIO or ONBEKEND
   */
  public void start(Melding melding, Casus casus, String gemeente) {
    instanties.startProcessInstanceByKey(
        "meldroute",
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
