package nl.meldroute.taak.proces;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Keeps somebody with a conflict of interest from the tasks of a casus, whatever their group may
 * do: in the engine what is taken from a person weighs more than what is given to a group. What is
 * taken goes with the task and with the route.
 *
 * <p>To be called in the name of the service.
 */
@Component
public class Taakverbod {

  private final TaskService taken;
  private final AuthorizationService rechten;

  Taakverbod(TaskService taken, AuthorizationService rechten) {
    this.taken = taken;
    this.rechten = rechten;
  }

  /** From now on the open tasks are not there for this user; those that the user had are free. */
  public void leg(String regio, Collection<String> casussen, String gebruiker) {
    for (String casus : casussen) {
      for (Task taak :
          taken
              .createTaskQuery()
              .tenantIdIn(regio)
              .processVariableValueEquals("casus", casus)
              .list()) {
        if (gebruiker.equals(taak.getAssignee())) {
          taken.setAssignee(taak.getId(), null);
        }
        taken.deleteCandidateUser(taak.getId(), gebruiker);
        leg(taak.getId(), taak.getProcessInstanceId(), Set.of(gebruiker));
      }
    }
  }

  /** The open tasks of one kind about one subject are not there for these users. */
  public void leg(String regio, String onderwerp, String soort, Collection<String> gebruikers) {
    taken
        .createTaskQuery()
        .tenantIdIn(regio)
        .taskDefinitionKey(soort)
        .processVariableValueEquals("onderwerp", onderwerp)
        .list()
        .forEach(
            taak -> gebruikers.forEach(gebruiker -> neem(gebruiker, Resources.TASK, taak.getId())));
  }

  /** As {@link #leg(String, Collection, String)}, for a task that is just made. */
  void leg(String taak, String instantie, Set<String> gebruikers) {
    for (String gebruiker : gebruikers) {
      neem(gebruiker, Resources.TASK, taak);
      neem(gebruiker, Resources.PROCESS_INSTANCE, instantie);
    }
  }

  /** The tasks are there again for this user, as for others of the group. */
  public void hefOp(String regio, Collection<String> casussen, String gebruiker) {
    for (String casus : casussen) {
      for (Task taak :
          taken
              .createTaskQuery()
              .tenantIdIn(regio)
              .processVariableValueEquals("casus", casus)
              .list()) {
        wis(gebruiker, Resources.TASK, taak.getId());
        wis(gebruiker, Resources.PROCESS_INSTANCE, taak.getProcessInstanceId());
      }
    }
  }

  private void neem(String gebruiker, Resource soort, String wat) {
    wis(gebruiker, soort, wat);
    Authorization verbod = rechten.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    verbod.setUserId(gebruiker);
    verbod.setResource(soort);
    verbod.setResourceId(wat);
    verbod.removePermission(Permissions.ALL);
    rechten.saveAuthorization(verbod);
  }

  private void wis(String gebruiker, Resource soort, String wat) {
    rechten
        .createAuthorizationQuery()
        .userIdIn(gebruiker)
        .resourceType(soort)
        .resourceId(wat)
        .list()
        .forEach(recht -> rechten.deleteAuthorization(recht.getId()));
  }
}
