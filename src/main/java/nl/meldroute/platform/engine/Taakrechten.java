package nl.meldroute.platform.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

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
}
