package nl.meldroute.taak.proces;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Belangenconflicten;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Genoemden;
import nl.meldroute.platform.Toegang;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
  private final ObjectProvider<Genoemden> genoemden;
  private final ObjectProvider<Naamtaken> naamtaken;
  private final ObjectProvider<Belangenconflicten> conflicten;
  private final ObjectProvider<Taakverbod> verbod;
  private final Toegang toegang;

  /** All come late: the engine, on which they are built, is itself built with this class. */
  Inzage(
      ObjectProvider<Dossiers> dossiers,
      ObjectProvider<AuthorizationService> rechten,
      ObjectProvider<RuntimeService> instanties,
      ObjectProvider<Taakafhandeling> afhandelingen,
      ObjectProvider<Genoemden> genoemden,
      ObjectProvider<Naamtaken> naamtaken,
      ObjectProvider<Belangenconflicten> conflicten,
      ObjectProvider<Taakverbod> verbod,
      Toegang toegang) {
    this.dossiers = dossiers;
    this.rechten = rechten;
    this.instanties = instanties;
    this.afhandelingen = afhandelingen;
    this.genoemden = genoemden;
    this.naamtaken = naamtaken;
    this.conflicten = conflicten;
    this.verbod = verbod;
    this.toegang = toegang;
  }

  void geef(DelegateTask taak) {
    Object casus = taak.getVariable("casus");
    if (casus == null) {
      return;
    }
    Set<String> groepen =
        taak.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
    laatInzien(taak.getTaskDefinitionKey(), casus.toString(), groepen, taak.getProcessInstanceId());
    Set<String> genoemden = this.genoemden.getObject().van(casus.toString());
    Set<String> verboden = conflicten.getObject().van(casus.toString());
    if (!genoemden.isEmpty() || !verboden.isEmpty()) {
      opNaam(taak, genoemden, verboden);
    }
  }

  /**
   * The task of a shielded casus goes to people by name, and not to who has a conflict of interest.
   * In the same transaction, after the command that makes the task: until then the engine itself
   * does not find what it gave to the groups.
   */
  private void opNaam(DelegateTask taak, Set<String> genoemden, Set<String> verboden) {
    String id = taak.getId();
    String instantie = taak.getProcessInstanceId();
    String regio = taak.getTenantId();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean alleenLezen) {
            toegang.alsSysteem(
                regio,
                () -> {
                  if (!genoemden.isEmpty()) {
                    naamtaken.getObject().verdeel(id, genoemden);
                  }
                  verbod.getObject().leg(id, instantie, verboden);
                });
          }
        });
  }

  /** A task goes from one set of groups to another. */
  void verplaats(Task taak, Set<String> van, Set<String> naar) {
    Set<String> weg = new HashSet<>(van);
    weg.removeAll(naar);
    trekIn(weg, Resources.TASK, taak.getId());
    trekIn(weg, Resources.PROCESS_INSTANCE, taak.getProcessInstanceId());
    String casus =
        (String) instanties.getObject().getVariable(taak.getProcessInstanceId(), "casus");
    laatInzien(taak.getTaskDefinitionKey(), casus, naar, taak.getProcessInstanceId());
    Set<String> genoemden = this.genoemden.getObject().van(casus);
    if (!genoemden.isEmpty()) {
      naamtaken.getObject().verdeel(taak.getId(), genoemden);
    }
  }

  private void laatInzien(String soort, String casus, Set<String> groepen, String instantie) {
    if (zietCasus(soort)) {
      dossiers.getObject().verleen(casus, groepen, "Taak " + soort);
    }
    laatLezen(groepen, instantie);
  }

  /** Lets groups read the codes of an instance. */
  void laatLezen(Set<String> groepen, String instantie) {
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
