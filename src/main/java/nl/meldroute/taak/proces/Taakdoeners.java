package nl.meldroute.taak.proces;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who may do an open task. To be called in the name of the service. */
@Component
public class Taakdoeners {

  private final TaskService taken;
  private final IdentityService accounts;

  Taakdoeners(TaskService taken, IdentityService accounts) {
    this.taken = taken;
    this.accounts = accounts;
  }

  public boolean isOpen(String taak) {
    return taken.createTaskQuery().taskId(taak).count() > 0;
  }

  /** The groups that may take it, in alphabetical order. */
  public List<String> groepen(String taak) {
    return taken.getIdentityLinksForTask(taak).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** The mail addresses of those who have it by name; empty for whom none is known. */
  public List<Optional<String>> mailOpNaam(String taak) {
    return taken.getIdentityLinksForTask(taak).stream()
        .filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()))
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(this::mail)
        .toList();
  }

  private Optional<String> mail(String gebruiker) {
    return Optional.ofNullable(accounts.createUserQuery().userId(gebruiker).singleResult())
        .map(User::getEmail)
        .filter(StringUtils::hasText);
  }
}
