package nl.meldroute.verwijzing.proces;

import nl.meldroute.verwijzing.Verwijzingen;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The route that waits until every partner took over; it need not be waiting (yet, or any more).
 */
@Component
class Wachtendemeldroute {

  private static final String GEBORGD = "vervolg-geborgd";

  private final Verwijzingen verwijzingen;
  private final ObjectProvider<RuntimeService> instanties;

  Wachtendemeldroute(Verwijzingen verwijzingen, ObjectProvider<RuntimeService> instanties) {
    this.verwijzingen = verwijzingen;
    this.instanties = instanties;
  }

  /** Asks and tells under one lock of the casus: of two that come at once the last one tells. */
  void meld(String melding, String casus) {
    if (verwijzingen.geborgd(casus)) {
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
