package nl.meldroute.melding.proces;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the look afterwards at a casus that was opened in an emergency. */
@Component
public class Noodtoegangproces {

  private final RuntimeService instanties;

  Noodtoegangproces(RuntimeService instanties) {
    this.instanties = instanties;
  }

  /** Under a key of its own: it is no part of the route, and does not wait or move with it. */
  public void start(Casus casus, Melding melding, UUID noodtoegang) {
    instanties.startProcessInstanceByKey(
        "noodtoegang",
        noodtoegang.toString(),
        Map.of(
            "melding", melding.nummer(),
            "casus", casus.nummer(),
            "regio", casus.regio(),
            "gemeente", "ONBEKEND",
            "meldersoort", melding.meldersoort().name(),
            "dringendheid", casus.dringendheid().name(),
            "onderwerp", noodtoegang.toString()));
  }
}
