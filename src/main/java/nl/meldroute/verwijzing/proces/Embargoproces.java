package nl.meldroute.verwijzing.proces;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Melding;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps an embargo in the hands of the public prosecutor, and tells what waited for its end. */
@Component
public class Embargoproces {

  private final ObjectProvider<RuntimeService> instanties;
  private final Regioprofielen regios;
  private final Toegang toegang;

  Embargoproces(ObjectProvider<RuntimeService> instanties, Regioprofielen regios, Toegang toegang) {
    this.instanties = instanties;
    this.regios = regios;
    this.toegang = toegang;
  }

  /** Under a key of its own, and with no more of the reporter than a partner may know. */
  public void start(Casus casus, Melding melding, UUID embargo) {
    Map<String, Object> codes =
        Map.of(
            "melding", melding.nummer(),
            "casus", casus.nummer(),
            "regio", casus.regio(),
            "gemeente", regios.gemeentecode(casus.regio(), casus.gemeente()),
            "meldersoort",
                regios.profiel(casus.regio()).orElseThrow().verhuld(melding.meldersoort()).name(),
            "dringendheid", casus.dringendheid().name(),
            "partner", Partnercode.OM.name(),
            "onderwerp", embargo.toString());
    toegang.alsSysteem(
        casus.regio(),
        () ->
            instanties.getObject().startProcessInstanceByKey("embargo", embargo.toString(), codes));
  }

  /** It was lifted elsewhere: the prosecutor's task goes. */
  public void vervalt(Casus casus, UUID embargo) {
    toegang.alsSysteem(
        casus.regio(),
        () ->
            instanties
                .getObject()
                .createMessageCorrelation("embargo-vervallen")
                .processInstanceBusinessKey(embargo.toString())
                .correlateAll());
  }

  /** Whatever waited about this casus looks again; nothing need be waiting. */
  void meldVrijgave(String casusnummer) {
    instanties
        .getObject()
        .createMessageCorrelation("embargo-opgeheven")
        .processInstanceVariableEquals("casus", casusnummer)
        .correlateAll();
  }
}
