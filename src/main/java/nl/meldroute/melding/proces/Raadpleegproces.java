package nl.meldroute.melding.proces;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts what brings a question to who can answer it, beside the route. */
@Component
public class Raadpleegproces {

  private final RuntimeService instanties;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Raadpleegproces(RuntimeService instanties, Regioprofielen regios, Toegang toegang) {
    this.instanties = instanties;
    this.regios = regios;
    this.toegang = toegang;
  }

  /** Under the key of the route: its open steps go along when the casus goes elsewhere. */
  public void start(Casus casus, Melding melding, UUID vraag) {
    Map<String, Object> codes =
        Map.of(
            "melding", melding.nummer(),
            "casus", casus.nummer(),
            "regio", casus.regio(),
            "gemeente", regios.gemeentecode(casus.regio(), casus.gemeente()),
            "meldersoort", melding.meldersoort().name(),
            "dringendheid", casus.dringendheid().name(),
            "onderwerp", vraag.toString());
    toegang.alsSysteem(
        casus.regio(),
        () -> instanties.startProcessInstanceByKey("raadpleging", melding.nummer(), codes));
  }
}
