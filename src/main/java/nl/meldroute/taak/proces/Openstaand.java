package nl.meldroute.taak.proces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a casus waits. Whoever may see the casus may know that, also when the task is not theirs:
 * asked as the system, because the engine shows people their own tasks only.
 */
@Component
class Openstaand implements Dossieronderdeel {

  private final TaskService taken;
  private final JdbcClient database;
  private final Toegang toegang;

  Openstaand(TaskService taken, JdbcClient database, Toegang toegang) {
    this.taken = taken;
    this.database = database;
    this.toegang = toegang;
  }

  /**
   * @param id to find it among the tasks of the current user
   * @param soort key of the task in the model
   * @param behandelaars the groups that may take it
   * @param opgepakt whether somebody did; who is not told
   */
  record OpenTaak(
      String id,
      String soort,
      String naam,
      List<String> behandelaars,
      boolean opgepakt,
      Instant termijn) {}

  @Override
  public String naam() {
    return "taken";
  }

  @Override
  public List<OpenTaak> van(Casus casus) {
    return toegang.alsSysteem(casus.regio(), () -> openstaand(casus));
  }

  private List<OpenTaak> openstaand(Casus casus) {
    List<Task> gevonden =
        taken
            .createTaskQuery()
            .tenantIdIn(casus.regio())
            .processVariableValueEquals("casus", casus.nummer())
            .orderByDueDate()
            .asc()
            .list();
    Map<String, List<String>> behandelaars = behandelaars(gevonden);
    return gevonden.stream()
        .map(taak -> open(taak, behandelaars.getOrDefault(taak.getId(), List.of())))
        .toList();
  }

  /**
   * The groups of all tasks at once, also when the task is there for some of them by name. The
   * engine has a question per task only, and fails on a task that somebody completes meanwhile.
   */
  private Map<String, List<String>> behandelaars(List<Task> gevonden) {
    Map<String, List<String>> behandelaars = new HashMap<>();
    database
        .sql(
            """
            select task_id_, group_id_ from act_ru_identitylink
            where task_id_ = any (?) and type_ in ('candidate', 'rol') and group_id_ is not null order by group_id_
            """)
        .param(gevonden.stream().map(Task::getId).toArray(String[]::new))
        .query(
            rij -> {
              behandelaars
                  .computeIfAbsent(rij.getString(1), taak -> new ArrayList<>())
                  .add(rij.getString(2));
            });
    return behandelaars;
  }

  private static OpenTaak open(Task taak, List<String> behandelaars) {
    return new OpenTaak(
        taak.getId(),
        taak.getTaskDefinitionKey(),
        taak.getName(),
        behandelaars,
        taak.getAssignee() != null,
        taak.getDueDate() == null ? null : taak.getDueDate().toInstant());
  }
}
