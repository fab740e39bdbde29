package nl.meldroute.interventie.proces;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldroute.begrippen.Dringendheid;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts and tells the processes about offenders. To be called in the name of the service. */
@Component
public class Daderprocessen {

  private static final String HERZIEN = "daderplan-herzien";

  private final ObjectProvider<RuntimeService> instanties;
  private final ObjectProvider<TaskService> taken;

  /** Both come late: delegates of the engine lead here. */
  Daderprocessen(ObjectProvider<RuntimeService> instanties, ObjectProvider<TaskService> taken) {
    this.instanties = instanties;
    this.taken = taken;
  }

  /**
   * What the processes know of a casus. A partner may read it (ADR 0022).
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
      Dringendheid dringendheid) {

    private Map<String, Object> codes() {
      return Map.of(
          "melding", melding,
          "casus", casus,
          "regio", regio,
          "gemeente", gemeente,
          "meldersoort", meldersoort,
          "dringendheid", dringendheid.name());
    }
  }

  /** Whether somebody is about to say who the offenders of this casus are. */
  public boolean wachtOpPersonen(String melding) {
    return taken
            .getObject()
            .createTaskQuery()
            .processInstanceBusinessKey(melding)
            .taskDefinitionKey("daders-vaststellen")
            .count()
        > 0;
  }

  public void begin(Zaak zaak) {
    instanties.getObject().startProcessInstanceByKey("daderaanpak", zaak.melding(), zaak.codes());
  }

  /** Somebody looks whether the victim is safe, in time before a day. */
  public void bewaak(Zaak zaak, UUID einddatum) {
    Map<String, Object> codes = new HashMap<>(zaak.codes());
    codes.put("onderwerp", einddatum.toString());
    instanties.getObject().startProcessInstanceByKey("dadertermijn", zaak.melding(), codes);
  }

  /**
   * @return whether the plan was waiting for its review
   */
  public boolean herzie(UUID plan) {
    RuntimeService engine = instanties.getObject();
    var wachtend =
        engine
            .createExecutionQuery()
            .processDefinitionKey("daderplan")
            .processVariableValueEquals("onderwerp", plan.toString())
            .messageEventSubscriptionName(HERZIEN)
            .list();
    wachtend.forEach(plek -> engine.messageEventReceived(HERZIEN, plek.getId()));
    return !wachtend.isEmpty();
  }
}
