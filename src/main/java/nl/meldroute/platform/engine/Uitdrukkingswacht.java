package nl.meldroute.platform.engine;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses task queries with expressions. The engine's own ban looks at the query but not into its
 * {@code orQueries}, and evaluates what stands there (CVE-2026-109432). A stored filter may hold
 * the three that Tasklist's ready filters need, to the letter.
 */
class Uitdrukkingswacht extends CommandInterceptor {

  private static final Set<String> IN_FILTERS =
      Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

  private static final Field UITBREIDING = veld(AbstractExecuteFilterCmd.class, "extendingQuery");
  private static final Field FILTER = veld(SaveFilterCmd.class, "filter");

  @Override
  public <T> T execute(Command<T> commando) {
    if (commando instanceof TaskQueryImpl vraag) {
      toets(vraag, Set.of());
    } else if (commando instanceof AbstractExecuteFilterCmd
        && ReflectionUtils.getField(UITBREIDING, commando) instanceof TaskQueryImpl vraag) {
      toets(vraag, Set.of());
    } else if (commando instanceof SaveFilterCmd
        && ReflectionUtils.getField(FILTER, commando) instanceof Filter filter
        && filter.getQuery() instanceof TaskQueryImpl vraag) {
      toets(vraag, IN_FILTERS);
    }
    return next.execute(commando);
  }

  private static void toets(TaskQueryImpl vraag, Set<String> toegestaan) {
    Stream.concat(Stream.of(vraag), vraag.getQueries().stream())
        .map(deel -> deel.getExpressions().values())
        .flatMap(Collection::stream)
        .filter(uitdrukking -> !toegestaan.contains(uitdrukking))
        .findAny()
        .ifPresent(
            uitdrukking -> {
              throw new BadUserRequestException("Uitdrukkingen in een zoekvraag staan niet open.");
            });
  }

  private static Field veld(Class<?> soort, String naam) {
    Field veld = ReflectionUtils.findField(soort, naam);
    ReflectionUtils.makeAccessible(veld);
    return veld;
  }
}
