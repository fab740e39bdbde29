package nl.meldroute.casustafel.proces;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the processes of a table what happened at a session. To be called as the service. */
@Component
public class Zittingproces {

  private final RuntimeService instanties;

  Zittingproces(RuntimeService instanties) {
    this.instanties = instanties;
  }

  /**
   * A table dealt with a casus; nobody need be waiting for it.
   *
   * @param sleutel of the casus on the table
   */
  public void besluitGenomen(String sleutel, UUID agendapunt) {
    instanties
        .createMessageCorrelation("besluit-genomen")
        .processInstanceBusinessKey(sleutel)
        .setVariable("agendapunt", agendapunt.toString())
        .correlateAll();
  }

  /** A session ended; nobody need be waiting for it. */
  public void zittingGesloten(String nummer) {
    instanties
        .createMessageCorrelation("zitting-gesloten")
        .processInstanceBusinessKey(nummer)
        .correlateAll();
  }
}
