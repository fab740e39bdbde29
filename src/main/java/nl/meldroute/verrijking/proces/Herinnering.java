package nl.meldroute.verrijking.proces;

import nl.meldroute.verrijking.Informatieverzoeken;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Reminds a source of its open task: the task moves up in its list and into the filter "Spoed".
 * There is no other way to reach a source yet; nothing of the casus leaves the product.
 */
@Component
class Herinnering {

  private static final String TAAK = "informatieverzoek-beantwoorden";

  /** From this priority on a task stands in the filter "Spoed" of Tasklist. */
  private static final int SPOED = 75;

  private static final int HOOGSTE = 100;
  private static final int STAP = 25;

  private final Informatieverzoeken verzoeken;
  private final TaskService taken;

  Herinnering(Informatieverzoeken verzoeken, TaskService taken) {
    this.verzoeken = verzoeken;
    this.taken = taken;
  }

  void geef(String instantie, String casus, String verzoek) {
    verzoeken.herinner(casus, verzoek);
    taken.createTaskQuery().processInstanceId(instantie).taskDefinitionKey(TAAK).list().stream()
        .forEach(taak -> taken.setPriority(taak.getId(), verhoogd(taak)));
  }

  private static int verhoogd(Task taak) {
    return Math.min(HOOGSTE, Math.max(SPOED, taak.getPriority() + STAP));
  }
}
