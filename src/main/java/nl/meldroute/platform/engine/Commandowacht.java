package nl.meldroute.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;

/**
 * Refuses the commands that end or move a task or an instance around its form, whichever door they
 * came through. A route ends by its own steps only, so no signal gets lost by a click in a tool.
 */
class Commandowacht extends CommandInterceptor {

  private static final List<Class<?>> GEWEIGERD =
      List.of(
          HandleTaskBpmnErrorCmd.class,
          HandleTaskEscalationCmd.class,
          DeleteTaskCmd.class,
          SignalCmd.class,
          AbstractDeleteProcessInstanceCmd.class,
          DeleteProcessInstanceBatchCmd.class,
          ModifyProcessInstanceCmd.class,
          ModifyProcessInstanceAsyncCmd.class,
          AbstractModificationCmd.class,
          AbstractRestartProcessInstanceCmd.class,
          AbstractMigrationCmd.class,
          DeleteDeploymentCmd.class,
          DeleteProcessDefinitionsByIdsCmd.class,
          DeleteProcessDefinitionsByKeyCmd.class,
          DeleteJobCmd.class,
          DeleteJobsCmd.class);

  private static final String ZWAK_WACHTWOORD = "Password does not match policy";

  @Override
  public <T> T execute(Command<T> commando) {
    if (GEWEIGERD.stream().anyMatch(soort -> soort.isInstance(commando))) {
      throw new AuthorizationException(
          "Dit kan alleen via het formulier van de taak; een meldroute wordt niet buiten haar stappen om beëindigd of verplaatst.");
    }
    try {
      return next.execute(commando);
    } catch (ProcessEngineException fout) {
      if (commando instanceof SaveUserCmd && ZWAK_WACHTWOORD.equals(fout.getMessage())) {
        // The engine reports it as a failure of its own.
        throw new BadUserRequestException(Wachtwoordbeleid.UITLEG);
      }
      throw weigering(fout);
    }
  }

  /** What a listener refuses the engine reports as a failure of its own; callers must see which. */
  private static ProcessEngineException weigering(ProcessEngineException fout) {
    for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
      if (oorzaak instanceof AuthorizationException || oorzaak instanceof BadUserRequestException) {
        return (ProcessEngineException) oorzaak;
      }
    }
    return fout;
  }
}
