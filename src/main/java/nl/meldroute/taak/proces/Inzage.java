package nl.meldroute.taak.proces;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Taakafhandeling;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do a task about a casus takes part in it: may see the casus in the case store, and in the
 * engine the codes of its route (number and municipality on the cards of Tasklist).
 */
@Component
class Inzage {

  private final ObjectProvider<Dossiers> dossiers;
  private final ObjectProvider<AuthorizationService> rechten;
  private final ObjectProvider<RuntimeService> instanties;
  private final ObjectProvider<Taakafhandeling> afhandelingen;

  /** All come late: the engine, on which they are built, is itself built with this class. */
  Inzage(
      ObjectProvider<Dossiers> dossiers,
      ObjectProvider<AuthorizationService> rechten,
      ObjectProvider<RuntimeService> instanties,
      ObjectProvider<Taakafhandeling> afhandelingen) {
    this.dossiers = dossiers;
    this.rechten = rechten;
    this.instanties = instanties;
    this.afhandelingen = afhandelingen;
  }

  void geef(DelegateTask taak) {
    Object casus = taak.getVariable("casus");
    if (casus == null) {
      return;
    }
    Set<String> groepen =
        taak.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
    laatInzien(taak.getTaskDefinitionKey(), casus.toString(), groepen, taak.getProcessInstanceId());
  }

  /** A task goes from one set of groups to another. */
  void verplaats(Task taak, Set<String> van, Set<String> naar) {
    Set<String> weg = new HashSet<>(van);
    weg.removeAll(naar);
    trekIn(weg, Resources.TASK, taak.getId());
    trekIn(weg, Resources.PROCESS_INSTANCE, taak.getProcessInstanceId());
    laatInzien(
        taak.getTaskDefinitionKey(),
        (String) instanties.getObject().getVariable(taak.getProcessInstanceId(), "casus"),
        naar,
        taak.getProcessInstanceId());
  }

  private void laatInzien(String soort, String casus, Set<String> groepen, String instantie) {
    if (zietCasus(soort)) {
      dossiers.getObject().verleen(casus, groepen, "Taak " + soort);
    }
    Set<String> nieuw = new HashSet<>(groepen);
    nieuw.removeAll(metInzage(instantie));
    nieuw.forEach(groep -> laatLezen(groep, instantie));
  }

  private void trekIn(Set<String> groepen, Resource soort, String wat) {
    if (groepen.isEmpty()) {
      return;
    }
    rechten
        .getObject()
        .createAuthorizationQuery()
        .resourceType(soort)
        .resourceId(wat)
        .groupIdIn(groepen.toArray(String[]::new))
        .list()
        .forEach(recht -> rechten.getObject().deleteAuthorization(recht.getId()));
  }

  private boolean zietCasus(String soort) {
    return afhandelingen.stream()
        .filter(afhandeling -> afhandeling.soort().equals(soort))
        .allMatch(Taakafhandeling::metInzage);
  }

  /** A route that has ended is history; reading that is for other roles. */
  void trekIn(DelegateExecution instantie) {
    rechten
        .getObject()
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_INSTANCE)
        .resourceId(instantie.getProcessInstanceId())
        .list()
        .forEach(recht -> rechten.getObject().deleteAuthorization(recht.getId()));
  }

  private Set<String> metInzage(String instantie) {
    return rechten
        .getObject()
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_INSTANCE)
        .resourceId(instantie)
        .list()
        .stream()
        .map(Authorization::getGroupId)
        .collect(Collectors.toSet());
  }

  private void laatLezen(String groep, String instantie) {
    Authorization recht = rechten.getObject().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    recht.setGroupId(groep);
    recht.setResource(Resources.PROCESS_INSTANCE);
    recht.setResourceId(instantie);
    recht.addPermission(Permissions.READ);
    rechten.getObject().saveAuthorization(recht);
  }
}
