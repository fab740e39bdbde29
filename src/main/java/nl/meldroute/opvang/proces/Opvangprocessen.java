package nl.meldroute.opvang.proces;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts and tells the processes of shelter. To be called in the name of the service. */
@Component
public class Opvangprocessen {

  private static final String PROCES = "opvangplaatsing";

  private final ObjectProvider<RuntimeService> instanties;

  /** Comes late: delegates of the engine lead here. */
  Opvangprocessen(ObjectProvider<RuntimeService> instanties) {
    this.instanties = instanties;
  }

  /**
   * What the process knows of a casus. The facility may read it (ADR 0022).
   *
   * @param gemeente code of the municipality, BUITEN_REGIO or ONBEKEND
   * @param meldersoort as much of it as a partner may know
   */
  public record Zaak(
      String melding,
      String casus,
      String regio,
      String gemeente,
      String meldersoort,
      Dringendheid dringendheid) {}

  /**
   * @param besluit what is known already: VRAAG, ZOEKEN or GERESERVEERD
   * @param partner through whom the place goes that is held already; else the zorgcoördinator
   */
  public void begin(Zaak zaak, UUID plaatsing, String besluit, Partnercode partner) {
    Map<String, Object> codes = new HashMap<>();
    codes.put("melding", zaak.melding());
    codes.put("casus", zaak.casus());
    codes.put("regio", zaak.regio());
    codes.put("gemeente", zaak.gemeente());
    codes.put("meldersoort", zaak.meldersoort());
    codes.put("dringendheid", zaak.dringendheid().name());
    codes.put("onderwerp", plaatsing.toString());
    codes.put("besluit", besluit);
    codes.put("partner", partner.name());
    codes.put("vervoer", "NEE");
    codes.put("informeren", "NEE");
    instanties.getObject().startProcessInstanceByKey(PROCES, zaak.melding(), codes);
  }

  /**
   * Breaks off what goes on about a placement.
   *
   * @return whether the process was at a step that can be broken off
   */
  public boolean breekAf(UUID plaatsing) {
    return stuur(plaatsing, "opvang-gebeurtenis");
  }

  /** Somebody looks at the stay now and not on its day; false when nobody waits for that. */
  public boolean herzie(UUID plaatsing) {
    return stuur(plaatsing, "verblijf-eerder-herzien");
  }

  private boolean stuur(UUID plaatsing, String bericht) {
    RuntimeService engine = instanties.getObject();
    var wachtend =
        engine
            .createExecutionQuery()
            .processDefinitionKey(PROCES)
            .processVariableValueEquals("onderwerp", plaatsing.toString())
            .messageEventSubscriptionName(bericht)
            .list();
    wachtend.forEach(plek -> engine.messageEventReceived(bericht, plek.getId()));
    return !wachtend.isEmpty();
  }
}
