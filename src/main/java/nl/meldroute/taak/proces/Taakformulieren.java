package nl.meldroute.taak.proces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.meldroute.platform.Toegang;
import nl.meldroute.taak.formulier.Formulier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The forms of tasks, each from the deployment of its own process version: a running task keeps the
 * form that it began with.
 */
@Component
public class Taakformulieren {

  private final TaskService taken;
  private final RepositoryService repository;
  private final Toegang toegang;
  private final Map<String, Formulier> gelezen = new ConcurrentHashMap<>();

  Taakformulieren(TaskService taken, RepositoryService repository, Toegang toegang) {
    this.taken = taken;
    this.repository = repository;
    this.toegang = toegang;
  }

  /**
   * @param id of a task that the current user may see
   */
  public Formulier van(String id) {
    Task taak = taken.createTaskQuery().taskId(id).singleResult();
    return gelezen.computeIfAbsent(
        taak.getProcessDefinitionId() + "/" + taak.getTaskDefinitionKey(),
        sleutel -> toegang.alsSysteem(taak.getTenantId(), () -> lees(taak)));
  }

  private Formulier lees(Task taak) {
    String deployment =
        repository.getProcessDefinition(taak.getProcessDefinitionId()).getDeploymentId();
    String bestand = taak.getTaskDefinitionKey() + ".form";
    try (InputStream bron = repository.getResourceAsStream(deployment, bestand)) {
      return Formulier.lees(bestand, new String(bron.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
