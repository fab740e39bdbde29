package nl.meldroute.interventie.proces;

import nl.meldroute.interventie.Acties;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Reminds an owner: the task moves into the filter "Spoed" of its list. */
@Component
class Actieherinnering {

  private static final String TAAK = "actie-uitvoeren";

  /** From this priority on a task stands in the filter "Spoed" of Tasklist. */
  private static final int SPOED = 75;

  private final Acties acties;
  private final TaskService taken;

  Actieherinnering(Acties acties, TaskService taken) {
    this.acties = acties;
    this.taken = taken;
  }

  void geef(String instantie, String casus, String actie) {
    acties.herinner(casus, actie);
    taken
        .createTaskQuery()
        .processInstanceId(instantie)
        .taskDefinitionKey(TAAK)
        .list()
        .forEach(taak -> taken.setPriority(taak.getId(), Math.max(SPOED, taak.getPriority())));
  }
}
