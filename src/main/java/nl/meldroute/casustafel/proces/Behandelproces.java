package nl.meldroute.casustafel.proces;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.casustafel.Behandelingen;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts what a casus goes through on a table, beside its route. */
@Component
public class Behandelproces {

  private final ObjectProvider<RuntimeService> instanties;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Behandelproces(
      ObjectProvider<RuntimeService> instanties, Regioprofielen regios, Toegang toegang) {
    this.instanties = instanties;
    this.regios = regios;
    this.toegang = toegang;
  }

  /** Under a key of its own: it is no part of the route, and does not wait or move with it. */
  public void start(Casus casus, Melding melding, UUID behandeling, String tafel) {
    Map<String, Object> codes =
        Map.of(
            "melding", melding.nummer(),
            "casus", casus.nummer(),
            "regio", casus.regio(),
            "gemeente", regios.gemeentecode(casus.regio(), casus.gemeente()),
            "meldersoort", melding.meldersoort().name(),
            "dringendheid", casus.dringendheid().name(),
            "onderwerp", behandeling.toString());
    toegang.alsSysteem(
        casus.regio(),
        () ->
            instanties
                .getObject()
                .startProcessInstanceByKey(
                    "casusbehandeling", Behandelingen.sleutel(casus.nummer(), tafel), codes));
  }
}
