package nl.meldroute.platform.engine;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddIdentityLinkForProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.FetchExternalTasksCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses the commands that put text of people into the engine: comments, attachments, loose tasks,
 * names and descriptions, annotations, filters. Those texts stay in the engine for years, outside
 * the walls of the case store. Of models and filters the product stores its own only.
 */
class Invoerwacht extends CommandInterceptor {

  private static final List<Class<?>> VRIJE_TEKST =
      List.of(
          AddCommentCmd.class,
          UpdateCommentCmd.class,
          CreateAttachmentCmd.class,
          SaveAttachmentCmd.class,
          CreateTaskCmd.class,
          SetTaskNameCmd.class,
          SetTaskDescriptionCmd.class,
          SetTaskOwnerCmd.class,
          DelegateTaskCmd.class,
          ResolveTaskCmd.class,
          SetTaskVariablesCmd.class,
          AbstractPatchVariablesCmd.class,
          SetVariablesToProcessInstancesBatchCmd.class,
          CorrelateAllMessageBatchCmd.class,
          SubmitTaskFormCmd.class,
          SubmitStartFormCmd.class,
          AddIdentityLinkForProcessDefinitionCmd.class,
          CreateIncidentCmd.class,
          ResolveIncidentCmd.class,
          SetAnnotationForIncidentCmd.class,
          SetAnnotationForOperationLog.class,
          SetUserPictureCmd.class,
          SetPropertyCmd.class,
          ExternalTaskCmd.class,
          FetchExternalTasksCmd.class,
          CreateCaseInstanceCmd.class);

  private static final List<Class<?>> ALLEEN_VAN_ONS =
      List.of(DeployCmd.class, SaveFilterCmd.class, DeleteFilterCmd.class, SetUserInfoCmd.class);

  /** What the product changes of a task that runs. */
  private static final Set<String> TAAKEIGENSCHAPPEN = Set.of(TaskEntity.DUE_DATE);

  /** Who may do a task, and whose role it is while people do it by name (module taak). */
  private static final Set<String> BANDEN = Set.of(IdentityLinkType.CANDIDATE, "rol");

  /** Of a group or an account, as the engine itself demands. */
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{1,64}");

  private static final Field TAAK = veld(SaveTaskCmd.class, "task");
  private static final Field BANDSOORT = veld(AbstractAddIdentityLinkCmd.class, "type");
  private static final Field BANDGEBRUIKER = veld(AbstractAddIdentityLinkCmd.class, "userId");
  private static final Field BANDGROEP = veld(AbstractAddIdentityLinkCmd.class, "groupId");

  @Override
  public <T> T execute(Command<T> commando) {
    if (isVrijeTekst(commando)) {
      throw new AuthorizationException(
          "Hier kunt u niets typen of vastleggen. Wat u weet, hoort in het formulier van de taak.");
    }
    if (!Eigenwerk.isBezig() && soort(commando, ALLEEN_VAN_ONS)) {
      throw new AuthorizationException("Dit doet alleen het product zelf.");
    }
    return next.execute(commando);
  }

  /** Whom a task is assigned to is seen to by module taak: oneself or nobody. */
  private static boolean isVrijeTekst(Command<?> commando) {
    if (commando instanceof SaveTaskCmd) {
      return !isGewoneWijziging((TaskEntity) ReflectionUtils.getField(TAAK, commando));
    }
    if (commando instanceof AbstractAddIdentityLinkCmd && !(commando instanceof AssignTaskCmd)) {
      return !isEigenBand(commando);
    }
    return soort(commando, VRIJE_TEKST);
  }

  /** Revision 0: a task that no process made. */
  private static boolean isGewoneWijziging(TaskEntity taak) {
    return taak.getRevision() > 0
        && TAAKEIGENSCHAPPEN.containsAll(taak.getPropertyChanges().keySet());
  }

  private static boolean isEigenBand(Command<?> commando) {
    return BANDEN.contains(ReflectionUtils.getField(BANDSOORT, commando))
        && Stream.of(BANDGEBRUIKER, BANDGROEP)
            .map(band -> (String) ReflectionUtils.getField(band, commando))
            .allMatch(id -> id == null || ID.matcher(id).matches());
  }

  private static boolean soort(Command<?> commando, List<Class<?>> soorten) {
    return soorten.stream().anyMatch(soort -> soort.isInstance(commando));
  }

  private static Field veld(Class<?> soort, String naam) {
    Field veld = ReflectionUtils.findField(soort, naam);
    ReflectionUtils.makeAccessible(veld);
    return veld;
  }
}
