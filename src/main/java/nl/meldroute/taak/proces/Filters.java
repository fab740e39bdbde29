package nl.meldroute.taak.proces;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist, the same for everybody: what they show is limited by what each
 * user may see.
 */
@Component
class Filters implements SmartInitializingSingleton {

  private final FilterService filters;
  private final TaskService taken;
  private final AuthorizationService rechten;

  Filters(FilterService filters, TaskService taken, AuthorizationService rechten) {
    this.filters = filters;
    this.taken = taken;
    this.rechten = rechten;
  }

  private record Klaar(String naam, String uitleg, int volgorde, TaskQuery vraag) {

    /** What a task card shows of it stands in the script {@code kaart.js} of Tasklist. */
    Map<String, Object> eigenschappen() {
      return Map.of(
          "description",
          uitleg,
          "priority",
          volgorde,
          "color",
          "#0b4f6c",
          "refresh",
          true,
          "showUndefinedVariable",
          false,
          "variables",
          List.of(
              Map.of("name", "casus", "label", "Casus"),
              Map.of("name", "gemeente", "label", "Gemeente")));
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map<String, Filter> aanwezig =
        filters.createFilterQuery().list().stream()
            .filter(filter -> filter.getOwner() == null)
            .collect(Collectors.toMap(Filter::getName, filter -> filter, (een, ander) -> een));
    for (Klaar klaar : klaar()) {
      Filter filter = aanwezig.get(klaar.naam());
      if (filter == null) {
        maak(klaar);
      } else if (!filter.getProperties().equals(klaar.eigenschappen())) {
        // From an older version of the product, that showed less of a task.
        vul(filter, klaar);
      }
    }
  }

  private List<Klaar> klaar() {
    return List.of(
        new Klaar(
            "Mijn taken",
            "Taken die u hebt opgepakt",
            10,
            vraag().taskAssigneeExpression("${currentUser()}")),
        new Klaar(
            "Mijn groepen",
            "Taken van uw rol die nog niemand heeft opgepakt",
            20,
            vraag().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned()),
        new Klaar(
            "Op naam",
            "Taken van een afgeschermde casus die u op naam mag doen",
            25,
            vraag().taskInvolvedUserExpression("${currentUser()}").taskUnassigned()),
        new Klaar("Spoed", "Taken met spoed", 30, vraag().taskMinPriority(Termijnen.SPOED)),
        new Klaar(
            "Te laat",
            "Taken waarvan de termijn voorbij is",
            40,
            vraag().dueBeforeExpression("${now()}")),
        new Klaar(
            "Deze week",
            "Taken waarvan de termijn afloopt voor maandag. Wat al te laat is, staat bij Te laat",
            50,
            vraag()
                .dueAfterExpression("${now()}")
                .dueBeforeExpression("${termijnen.eindeVanDezeWeek()}")));
  }

  private TaskQuery vraag() {
    return taken.createTaskQuery().orderByTaskPriority().desc().orderByDueDate().asc();
  }

  private void maak(Klaar klaar) {
    Filter filter = filters.newTaskFilter(klaar.naam());
    vul(filter, klaar);
    Authorization voorIedereen = rechten.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    voorIedereen.setUserId(Authorization.ANY);
    voorIedereen.setResource(Resources.FILTER);
    voorIedereen.setResourceId(filter.getId());
    voorIedereen.addPermission(Permissions.READ);
    rechten.saveAuthorization(voorIedereen);
  }

  private void vul(Filter filter, Klaar klaar) {
    filter.setQuery(klaar.vraag());
    filter.setProperties(klaar.eigenschappen());
    Eigenwerk.doe(() -> filters.saveFilter(filter));
  }
}
