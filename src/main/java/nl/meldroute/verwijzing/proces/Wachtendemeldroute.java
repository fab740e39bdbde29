package nl.meldroute.verwijzing.proces;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The route that waits until every partner took over; it need not be waiting (yet, or any more).
 */
@Component
class Wachtendemeldroute {

  private static final String GEBORGD = "vervolg-geborgd";

  private final ObjectProvider<RuntimeService> instanties;

  Wachtendemeldroute(ObjectProvider<RuntimeService> instanties) {
    this.instanties = instanties;
  }

  void meld(String melding, boolean geborgd) {
    if (geborgd) {
      RuntimeService engine = instanties.getObject();
      engine
          .createExecutionQuery()
          .processDefinitionKey("meldroute")
          .processInstanceBusinessKey(melding)
          .messageEventSubscriptionName(GEBORGD)
          .list()
          .forEach(wachter -> engine.messageEventReceived(GEBORGD, wachter.getId()));
    }
  }
}
