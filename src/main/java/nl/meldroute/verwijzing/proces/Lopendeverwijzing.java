package nl.meldroute.verwijzing.proces;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The process of one referral, for use cases that tell it what happened. */
@Component
public class Lopendeverwijzing {

  private static final String INTREKKEN = "verwijzing-intrekken";

  private final ObjectProvider<RuntimeService> instanties;

  Lopendeverwijzing(ObjectProvider<RuntimeService> instanties) {
    this.instanties = instanties;
  }

  /** One that was not set out yet has no process, and gets none any more. */
  public void trekIn(String verwijzing) {
    instanties
        .getObject()
        .createMessageCorrelation(INTREKKEN)
        .processInstanceVariableEquals("onderwerp", verwijzing)
        .correlateAll();
  }
}
