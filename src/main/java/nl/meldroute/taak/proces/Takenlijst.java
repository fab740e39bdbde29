package nl.meldroute.taak.proces;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Toegang;
import nl.meldroute.platform.Toegangscontext;
import nl.meldroute.taak.Taak;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The engine's tasks; its authorisations decide which of them the current user gets. */
@Component
public class Takenlijst {

  private static final List<String> CODES = List.of("casus", "melding", "gemeente", "onderwerp");

  private final TaskService taken;
  private final RuntimeService instanties;
  private final Toegang toegang;
  private final Formulierwacht wacht;
  private final CommandExecutor opdrachten;

  Takenlijst(ProcessEngine engine, Toegang toegang, Formulierwacht wacht) {
    this.taken = engine.getTaskService();
    this.instanties = engine.getRuntimeService();
    this.toegang = toegang;
    this.wacht = wacht;
    this.opdrachten =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired();
  }

  /**
   * One page of tasks, the most urgent on top.
   *
   * @param totaal how many there are on all pages together
   */
  public record Bladzijde(List<Taak> taken, long totaal) {}

  /**
   * @param soort key of the task; null for all
   * @param casus number of the casus; null for all
   * @param pagina from 1
   */
  public Bladzijde taken(String soort, String casus, int pagina, int grootte) {
    TaskQuery vraag = vanMijOfMijnGroepen();
    if (soort != null) {
      vraag.taskDefinitionKey(soort);
    }
    if (casus != null) {
      vraag.processVariableValueEquals("casus", casus);
    }
    long totaal = vraag.count();
    List<Task> gevonden =
        vraag
            .orderByTaskPriority()
            .desc()
            .orderByDueDate()
            .asc()
            .listPage((pagina - 1) * grootte, grootte);
    return new Bladzijde(metCodes(gevonden), totaal);
  }

  /**
   * @throws NietGevonden when there is no such task that the current user may see
   */
  public Taak taak(String id) {
    Task gevonden = vanMijOfMijnGroepen().taskId(id).singleResult();
    if (gevonden == null) {
      throw new NietGevonden("taak");
    }
    return metCodes(List.of(gevonden)).get(0);
  }

  /** The task of this kind about one subject; empty when the current user may not do it. */
  public Optional<Taak> over(String onderwerp, String soort) {
    return metCodes(
            vanMijOfMijnGroepen()
                .taskDefinitionKey(soort)
                .processVariableValueEquals("onderwerp", onderwerp)
                .list())
        .stream()
        .findFirst();
  }

  /**
   * Those that the user has, may do by name or may do by a group. Who oversees the process may see
   * more tasks in the engine than are theirs to do.
   */
  private TaskQuery vanMijOfMijnGroepen() {
    Toegangscontext ik = toegang.huidige();
    TaskQuery vraag = taken.createTaskQuery().or().taskInvolvedUser(ik.gebruiker());
    if (!ik.groepen().isEmpty()) {
      vraag.taskCandidateGroupIn(ik.groepen()).includeAssignedTasks();
    }
    return vraag.endOr();
  }

  /**
   * Completes the task in the name of the current user. Claiming and completing are one command of
   * the engine, which then reads and writes the task once.
   */
  public void rondAf(Taak taak, Map<String, Object> codes) {
    try {
      opdrachten.execute(
          opdracht -> {
            if (taak.toegewezenAan() == null) {
              taken.claim(taak.id(), toegang.huidige().gebruiker());
            }
            wacht.laatDoor(taak.id(), () -> taken.complete(taak.id(), codes));
            return null;
          });
    } catch (NullValueException fout) {
      // A colleague was just faster: between reading the task and completing it, it went.
      throw isWeg(taak) ? new NietGevonden("taak") : fout;
    }
  }

  private boolean isWeg(Taak taak) {
    return taken.createTaskQuery().taskId(taak.id()).count() == 0;
  }

  /**
   * The codes of all instances, and those of single tasks in them, in one query per region instead
   * of one per task.
   */
  private List<Taak> metCodes(List<Task> gevonden) {
    Map<String, Map<String, String>> codes = new HashMap<>();
    gevonden.stream()
        .collect(Collectors.groupingBy(Task::getTenantId))
        .forEach((regio, vanRegio) -> codes.putAll(codes(regio, vanRegio)));
    return gevonden.stream()
        .map(
            taak -> {
              Map<String, String> vanTaak =
                  new HashMap<>(codes.getOrDefault(taak.getProcessInstanceId(), Map.of()));
              vanTaak.putAll(codes.getOrDefault(taak.getExecutionId(), Map.of()));
              return taak(taak, vanTaak);
            })
        .toList();
  }

  private Map<String, Map<String, String>> codes(String regio, List<Task> vanRegio) {
    String[] ids =
        vanRegio.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
    List<VariableInstance> variabelen =
        toegang.alsSysteem(
            regio,
            () ->
                instanties
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(ids)
                    .variableNameIn(CODES.toArray(String[]::new))
                    .list());
    return variabelen.stream()
        .collect(
            Collectors.groupingBy(
                VariableInstance::getExecutionId,
                Collectors.toMap(
                    VariableInstance::getName, code -> String.valueOf(code.getValue()))));
  }

  private Taak taak(Task taak, Map<String, String> codes) {
    return new Taak(
        taak.getId(),
        taak.getProcessDefinitionId(),
        taak.getTaskDefinitionKey(),
        taak.getName(),
        taak.getDescription(),
        taak.getTenantId(),
        codes.get("gemeente"),
        codes.get("casus"),
        codes.get("melding"),
        codes.get("onderwerp"),
        tijdstip(taak.getCreateTime()),
        tijdstip(taak.getDueDate()),
        taak.getAssignee(),
        toegang.huidige().gebruiker().equals(taak.getAssignee()));
  }

  private static Instant tijdstip(Date datum) {
    return datum == null ? null : datum.toInstant();
  }
}
