package nl.meldroute.taak.proces;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Routestap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The running instances of a melding: its route and all that the route called. To be called in the
 * name of the service.
 */
@Component
public class Instanties {

  private final RuntimeService instanties;
  private final TaskService taken;
  private final Inzage inzage;
  private final Regioprofielen regios;
  private final Termijnen termijnen;
  private final HistoryService historie;

  Instanties(
      RuntimeService instanties,
      TaskService taken,
      Inzage inzage,
      Regioprofielen regios,
      Termijnen termijnen,
      HistoryService historie) {
    this.instanties = instanties;
    this.taken = taken;
    this.inzage = inzage;
    this.regios = regios;
    this.termijnen = termijnen;
    this.historie = historie;
  }

  /** Whether a part of the route that may not be broken off is under way. */
  public boolean loopt(String melding, Collection<String> processen) {
    return instanties
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(melding)
            .processDefinitionKeyIn(processen.toArray(String[]::new))
            .count()
        > 0;
  }

  /**
   * Tells the route of a melding that something happened.
   *
   * @param codes where the casus stands now
   * @return false when the route was not waiting for it
   */
  public boolean stuur(String melding, String bericht, Map<String, Object> codes) {
    return !instanties
        .createMessageCorrelation(bericht)
        .processInstanceBusinessKey(melding)
        .setVariables(codes)
        .correlateAllWithResult()
        .isEmpty();
  }

  /** Whether a step of this kind is open. */
  public boolean wachtOp(String melding, String soort) {
    return taken
            .createTaskQuery()
            .processInstanceBusinessKey(melding)
            .taskDefinitionKey(soort)
            .count()
        > 0;
  }

  /** Gives all open steps of the route to those who do them for another municipality. */
  public void naarGemeente(String melding, String gemeente) {
    for (ProcessInstance instantie : lopend(melding)) {
      instanties.setVariable(instantie.getId(), "gemeente", gemeente);
      Meldersoort melder =
          Meldersoort.valueOf((String) instanties.getVariable(instantie.getId(), "meldersoort"));
      Regioprofiel regio = regios.profiel(instantie.getTenantId()).orElseThrow();
      stappen(instantie)
          .forEach(
              taak ->
                  geef(
                      taak,
                      Set.copyOf(
                          regio.kandidaatgroepen(taak.getTaskDefinitionKey(), gemeente, melder))));
    }
  }

  private void geef(Task taak, Set<String> groepen) {
    Set<String> huidige =
        taken.getIdentityLinksForTask(taak.getId()).stream()
            .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()))
            .map(IdentityLink::getGroupId)
            .collect(Collectors.toSet());
    if (huidige.equals(groepen)) {
      return;
    }
    taken.setAssignee(taak.getId(), null);
    huidige.forEach(groep -> taken.deleteCandidateGroup(taak.getId(), groep));
    groepen.forEach(groep -> taken.addCandidateGroup(taak.getId(), groep));
    inzage.verplaats(taak, huidige, groepen);
  }

  /** Sets the term of all open steps of the route. */
  public void termijn(String melding, Instant termijn) {
    lopend(melding).stream()
        .flatMap(instantie -> stappen(instantie).stream())
        .forEach(taak -> bewaar(taak, termijn));
  }

  /** Gives all open steps of the route a new term, counted from now. */
  public void vernieuwTermijnen(String melding, String casus, Dringendheid dringendheid) {
    for (ProcessInstance instantie : lopend(melding)) {
      stappen(instantie)
          .forEach(
              taak ->
                  bewaar(
                      taak,
                      termijnen
                          .uiterlijk(
                              taak.getTenantId(), casus, taak.getTaskDefinitionKey(), dringendheid)
                          .toInstant()));
    }
  }

  /**
   * Moves the terms of the steps that were open when a part of the route began, by the time that it
   * took.
   *
   * @param deel key of a step that has ended
   * @return by how much
   */
  public Duration verschuif(String melding, String deel) {
    ProcessInstance route =
        instanties
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(melding)
            .processDefinitionKey("meldroute")
            .singleResult();
    HistoricActivityInstance geweest =
        historie
            .createHistoricActivityInstanceQuery()
            .processInstanceId(route.getId())
            .activityId(deel)
            .finished()
            .orderByHistoricActivityInstanceEndTime()
            .desc()
            .listPage(0, 1)
            .get(0);
    Duration duur = Duration.ofMillis(geweest.getDurationInMillis());
    lopend(melding).stream()
        .flatMap(instantie -> stappen(instantie).stream())
        .filter(taak -> taak.getDueDate() != null)
        .filter(taak -> !taak.getCreateTime().after(geweest.getStartTime()))
        .forEach(taak -> bewaar(taak, taak.getDueDate().toInstant().plus(duur)));
    return duur;
  }

  private void bewaar(Task taak, Instant termijn) {
    taak.setDueDate(Date.from(termijn));
    taken.saveTask(taak);
  }

  private List<ProcessInstance> lopend(String melding) {
    return instanties.createProcessInstanceQuery().processInstanceBusinessKey(melding).list();
  }

  /** The tasks of the region's own roles; those of partners are not about the municipality. */
  private List<Task> stappen(ProcessInstance instantie) {
    return taken.createTaskQuery().processInstanceId(instantie.getId()).list().stream()
        .filter(taak -> isStap(taak.getTaskDefinitionKey()))
        .toList();
  }

  private static boolean isStap(String soort) {
    return Waarde.zoek(Routestap.class, soort).isPresent();
  }
}
