package nl.meldroute.taak.proces;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.dossier.Belangenconflicten;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Takes tasks from somebody who leaves a group. A task that another of their groups may do too
 * stays theirs.
 *
 * <p>To be called in the name of the service, before the membership of the group ends.
 */
@Component
public class Overdrachttaken {

  private final TaskService taken;
  private final IdentityService identiteiten;
  private final AuthorizationService rechten;
  private final Toewijzingswacht toewijzing;
  private final Belangenconflicten conflicten;

  Overdrachttaken(
      TaskService taken,
      IdentityService identiteiten,
      AuthorizationService rechten,
      Toewijzingswacht toewijzing,
      Belangenconflicten conflicten) {
    this.taken = taken;
    this.identiteiten = identiteiten;
    this.rechten = rechten;
    this.toewijzing = toewijzing;
    this.conflicten = conflicten;
  }

  public int opgepakt(String regio, String gebruiker, String groep) {
    return (int)
        achterblijvend(regio, gebruiker, groep).stream()
            .filter(taak -> gebruiker.equals(taak.getAssignee()))
            .count();
  }

  public void draagOver(String regio, String gebruiker, String groep, String naar) {
    for (Task taak : achterblijvend(regio, gebruiker, groep)) {
      if (gebruiker.equals(taak.getAssignee())) {
        String nieuw = naar != null && mag(naar, groep, taak) ? naar : null;
        toewijzing.laatDoor(taak.getId(), () -> taken.setAssignee(taak.getId(), nieuw));
      }
      taken.deleteCandidateUser(taak.getId(), gebruiker);
      trekIn(gebruiker, Resources.TASK, taak.getId());
      trekIn(gebruiker, Resources.PROCESS_INSTANCE, taak.getProcessInstanceId());
    }
  }

  private List<Task> achterblijvend(String regio, String gebruiker, String groep) {
    Set<String> blijvend =
        identiteiten.createGroupQuery().groupMember(gebruiker).unlimitedList().stream()
            .map(Group::getId)
            .filter(andere -> !andere.equals(groep))
            .collect(Collectors.toSet());
    return taken.createTaskQuery().tenantIdIn(regio).taskInvolvedUser(gebruiker).list().stream()
        .filter(taak -> blijftAchter(taak, groep, blijvend))
        .toList();
  }

  /** The groups of a task, also of a shielded casus, where they stand beside it without rights. */
  private boolean blijftAchter(Task taak, String groep, Set<String> blijvend) {
    Set<String> groepen =
        banden(taak).stream()
            .map(IdentityLink::getGroupId)
            .filter(een -> een != null)
            .collect(Collectors.toSet());
    return groepen.stream().noneMatch(blijvend::contains)
        && (groepen.contains(groep) || blijvend.isEmpty());
  }

  /** By the group, or by name where the casus is shielded; never with a conflict of interest. */
  private boolean mag(String naar, String groep, Task taak) {
    boolean kandidaat =
        banden(taak).stream()
            .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()))
            .anyMatch(band -> groep.equals(band.getGroupId()) || naar.equals(band.getUserId()));
    Object casus = taken.getVariable(taak.getId(), "casus");
    return kandidaat && (casus == null || !conflicten.van(casus.toString()).contains(naar));
  }

  private List<IdentityLink> banden(Task taak) {
    return taken.getIdentityLinksForTask(taak.getId());
  }

  /** What was given; what was taken because of a conflict of interest stays taken. */
  private void trekIn(String gebruiker, Resource soort, String wat) {
    rechten
        .createAuthorizationQuery()
        .authorizationType(Authorization.AUTH_TYPE_GRANT)
        .userIdIn(gebruiker)
        .resourceType(soort)
        .resourceId(wat)
        .list()
        .forEach(recht -> rechten.deleteAuthorization(recht.getId()));
  }
}
