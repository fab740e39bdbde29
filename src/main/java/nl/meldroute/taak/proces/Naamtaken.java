package nl.meldroute.taak.proces;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.meldroute.regio.Collega;
import nl.meldroute.regio.Collegas;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The open tasks of a shielded casus go to people by name: those of the named who have the role,
 * and when none of them has it, all of them, so that no task is nobody's. The role stays beside the
 * task as a link that gives no rights. Partners and roles that never see a casus keep their tasks:
 * the form shows them no more than what is meant for them.
 *
 * <p>To be called in the name of the service.
 */
@Component
public class Naamtaken {

  /** A link between a task and a group that gives no rights: whose role the task is. */
  private static final String ROL = "rol";

  private final TaskService taken;
  private final AuthorizationService rechten;
  private final Inzage inzage;
  private final Collegas collegas;
  private final Regioprofielen regios;

  Naamtaken(
      TaskService taken,
      AuthorizationService rechten,
      Inzage inzage,
      Collegas collegas,
      Regioprofielen regios) {
    this.taken = taken;
    this.rechten = rechten;
    this.inzage = inzage;
    this.collegas = collegas;
    this.regios = regios;
  }

  /** All open tasks of some casussen go to those of the named people who have the role. */
  public void verdeel(String regio, Collection<String> casussen, Set<String> genoemden) {
    open(regio, casussen).forEach(taak -> verdeel(taak, genoemden));
  }

  /** As {@link #verdeel(String, Collection, Set)}, for one task; it may be gone already. */
  void verdeel(String taak, Set<String> genoemden) {
    taken.createTaskQuery().taskId(taak).list().forEach(een -> verdeel(een, genoemden));
  }

  private void verdeel(Task taak, Set<String> genoemden) {
    Set<String> rollen = new HashSet<>(groepen(taak, ROL));
    Set<String> zichtbaar =
        groepen(taak, IdentityLinkType.CANDIDATE).stream()
            .filter(collegas::werktAanCasussen)
            .collect(Collectors.toSet());
    rollen.addAll(zichtbaar);
    if (rollen.isEmpty()) {
      return;
    }
    Set<String> mensen = metRol(taak.getTenantId(), rollen, genoemden);
    if (taak.getAssignee() != null && !mensen.contains(taak.getAssignee())) {
      taken.setAssignee(taak.getId(), null);
    }
    zichtbaar.forEach(
        groep -> {
          taken.deleteCandidateGroup(taak.getId(), groep);
          taken.addGroupIdentityLink(taak.getId(), groep, ROL);
        });
    Set<String> nu = mensen(taak);
    nu.stream()
        .filter(mens -> !mensen.contains(mens))
        .forEach(mens -> taken.deleteCandidateUser(taak.getId(), mens));
    trekIn(Resources.TASK, taak.getId(), recht -> isVanMens(recht, mensen, rollen));
    trekIn(
        Resources.PROCESS_INSTANCE,
        taak.getProcessInstanceId(),
        recht ->
            recht.getUserId() != null
                ? !genoemden.contains(recht.getUserId())
                : collegas.werktAanCasussen(recht.getGroupId()));
    mensen.stream()
        .filter(mens -> !nu.contains(mens))
        .forEach(mens -> taken.addCandidateUser(taak.getId(), mens));
    mensen.forEach(mens -> laatLezen(mens, taak.getProcessInstanceId()));
  }

  private static boolean isVanMens(Authorization recht, Set<String> mensen, Set<String> rollen) {
    return recht.getUserId() != null
        ? !mensen.contains(recht.getUserId())
        : rollen.contains(recht.getGroupId());
  }

  /** All open tasks of some casussen go back to the groups whose role it is. */
  public void geefTerug(String regio, Collection<String> casussen) {
    open(regio, casussen).forEach(this::geefTerug);
  }

  private void geefTerug(Task taak) {
    Set<String> rollen = groepen(taak, ROL);
    if (rollen.isEmpty()) {
      return;
    }
    mensen(taak).forEach(mens -> taken.deleteCandidateUser(taak.getId(), mens));
    rollen.forEach(
        groep -> {
          taken.deleteGroupIdentityLink(taak.getId(), groep, ROL);
          taken.addCandidateGroup(taak.getId(), groep);
        });
    Predicate<Authorization> opNaam =
        recht -> recht.getUserId() != null && !recht.getUserId().equals(taak.getAssignee());
    trekIn(Resources.TASK, taak.getId(), opNaam);
    trekIn(Resources.PROCESS_INSTANCE, taak.getProcessInstanceId(), opNaam);
    inzage.laatLezen(rollen, taak.getProcessInstanceId());
  }

  private List<Task> open(String regio, Collection<String> casussen) {
    return casussen.stream()
        .flatMap(
            casus ->
                taken
                    .createTaskQuery()
                    .tenantIdIn(regio)
                    .processVariableValueEquals("casus", casus)
                    .list()
                    .stream())
        .toList();
  }

  private Set<String> metRol(String regio, Set<String> rollen, Set<String> genoemden) {
    Set<String> metRol =
        collegas.van(regios.profiel(regio).orElseThrow()).stream()
            .filter(collega -> genoemden.contains(collega.id()))
            .filter(collega -> collega.groepen().stream().anyMatch(rollen::contains))
            .map(Collega::id)
            .collect(Collectors.toSet());
    return metRol.isEmpty() ? genoemden : metRol;
  }

  private Set<String> groepen(Task taak, String soort) {
    return banden(taak).stream()
        .filter(band -> soort.equals(band.getType()) && band.getGroupId() != null)
        .map(IdentityLink::getGroupId)
        .collect(Collectors.toSet());
  }

  private Set<String> mensen(Task taak) {
    return banden(taak).stream()
        .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()))
        .filter(band -> band.getUserId() != null)
        .map(IdentityLink::getUserId)
        .collect(Collectors.toSet());
  }

  private List<IdentityLink> banden(Task taak) {
    return taken.getIdentityLinksForTask(taak.getId());
  }

  private void trekIn(Resource soort, String wat, Predicate<Authorization> welke) {
    gegeven(soort, wat).stream()
        .filter(welke)
        .forEach(recht -> rechten.deleteAuthorization(recht.getId()));
  }

  private List<Authorization> gegeven(Resource soort, String wat) {
    return rechten.createAuthorizationQuery().resourceType(soort).resourceId(wat).list();
  }

  private void laatLezen(String mens, String instantie) {
    if (gegeven(Resources.PROCESS_INSTANCE, instantie).stream()
        .anyMatch(recht -> mens.equals(recht.getUserId()))) {
      return;
    }
    Authorization recht = rechten.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    recht.setUserId(mens);
    recht.setResource(Resources.PROCESS_INSTANCE);
    recht.setResourceId(instantie);
    recht.addPermission(Permissions.READ);
    rechten.saveAuthorization(recht);
  }
}
