package nl.meldroute.platform.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * What the candidates of a task may do with it. TASK_WORK alone lets a colleague claim a task and
 * never give it back, and nobody take it over from who is ill; the engine counts giving back as
 * assigning. That a task is assigned to nobody but oneself is seen to by module taak.
 */
class Taakrechten extends DefaultAuthorizationProvider {

  @Override
  protected Permission[] getRuntimePermissions(boolean metVariabelen) {
    Permission[] gewoon = super.getRuntimePermissions(metVariabelen);
    Permission[] ruimer = Arrays.copyOf(gewoon, gewoon.length + 1);
    ruimer[gewoon.length] = Permissions.TASK_ASSIGN;
    return ruimer;
  }

  /** A link of another kind says something about the task and opens nothing. */
  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task taak, String groep, String soort) {
    return IdentityLinkType.CANDIDATE.equals(soort)
        ? super.newTaskGroupIdentityLink(taak, groep, soort)
        : null;
  }
}
