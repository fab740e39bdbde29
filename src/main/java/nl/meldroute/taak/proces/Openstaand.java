package nl.meldroute.taak.proces;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Where a casus waits. Whoever may see the casus may know that, also when the task is not theirs:
 * asked as the system, because the engine shows people their own tasks only.
 */
@Component
class Openstaand implements Dossieronderdeel {

  private final TaskService taken;
  private final Toegang toegang;

  Openstaand(TaskService taken, Toegang toegang) {
    this.taken = taken;
    this.toegang = toegang;
  }

  /**
   * @param soort key of the task in the model
   * @param behandelaars the groups that may take it
   * @param opgepakt whether somebody did; who is not told
   */
  record OpenTaak(
      String soort, String naam, List<String> behandelaars, boolean opgepakt, Instant termijn) {}

  @Override
  public String naam() {
    return "taken";
  }

  @Override
  public List<OpenTaak> van(Casus casus) {
    return toegang.alsSysteem(
        casus.regio(),
        () ->
            taken
                .createTaskQuery()
                .tenantIdIn(casus.regio())
                .processVariableValueEquals("casus", casus.nummer())
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(this::open)
                .toList());
  }

  private OpenTaak open(Task taak) {
    return new OpenTaak(
        taak.getTaskDefinitionKey(),
        taak.getName(),
        taken.getIdentityLinksForTask(taak.getId()).stream()
            .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()))
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .sorted()
            .toList(),
        taak.getAssignee() != null,
        taak.getDueDate() == null ? null : taak.getDueDate().toInstant());
  }
}
