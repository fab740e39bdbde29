package nl.meldroute.platform.engine;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses queries with expressions, at any depth. The engine's own ban looks at the query but not
 * into its {@code orQueries}, and evaluates what stands there (CVE-2026-109432). A stored filter
 * may hold those that Tasklist's ready filters need, to the letter; it is looked at again when it
 * is used, for it may have been stored otherwise than by the engine.
 */
class Uitdrukkingswacht extends CommandInterceptor {

  private static final Set<String> IN_FILTERS =
      Set.of(
          "${currentUser()}",
          "${currentUserGroups()}",
          "${now()}",
          "${termijnen.eindeVanDezeWeek()}");

  private static final Field UITBREIDING = veld(AbstractExecuteFilterCmd.class, "extendingQuery");
  private static final Field GEBRUIKT = veld(AbstractExecuteFilterCmd.class, "filterId");
  private static final Field FILTER = veld(SaveFilterCmd.class, "filter");

  @Override
  public <T> T execute(Command<T> commando) {
    if (commando instanceof AbstractExecuteFilterCmd) {
      toets(ReflectionUtils.getField(UITBREIDING, commando), Set.of());
    } else if (commando instanceof SaveFilterCmd
        && ReflectionUtils.getField(FILTER, commando) instanceof Filter filter) {
      toets(filter.getQuery(), IN_FILTERS);
    } else {
      toets(commando, Set.of());
    }
    return next.execute(commando);
  }

  /** Looks at the filter that is used; has to run where the engine has its session at hand. */
  static CommandInterceptor bijGebruik() {
    return new CommandInterceptor() {
      @Override
      public <T> T execute(Command<T> commando) {
        if (commando instanceof AbstractExecuteFilterCmd) {
          FilterEntity filter =
              Context.getCommandContext()
                  .getFilterManager()
                  .findFilterById((String) ReflectionUtils.getField(GEBRUIKT, commando));
          if (filter != null) {
            toets(filter.getQuery(), IN_FILTERS);
          }
        }
        return next.execute(commando);
      }
    };
  }

  private static void toets(Object vraag, Set<String> toegestaan) {
    if (!(vraag instanceof AbstractQuery<?, ?> eerste)) {
      return;
    }
    Set<AbstractQuery<?, ?>> gezien = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<AbstractQuery<?, ?>> teZien = new ArrayDeque<>(List.of(eerste));
    while (!teZien.isEmpty()) {
      AbstractQuery<?, ?> deel = teZien.pop();
      if (!gezien.add(deel)) {
        continue;
      }
      if (!toegestaan.containsAll(deel.getExpressions().values())) {
        throw new BadUserRequestException("Uitdrukkingen in een zoekvraag staan niet open.");
      }
      teZien.addAll(onderdelen(deel));
    }
  }

  /** With the query itself among them. */
  private static List<? extends AbstractQuery<?, ?>> onderdelen(AbstractQuery<?, ?> vraag) {
    if (vraag instanceof TaskQueryImpl taken) {
      return taken.getQueries();
    }
    if (vraag instanceof ProcessInstanceQueryImpl instanties) {
      return instanties.getQueries();
    }
    if (vraag instanceof HistoricProcessInstanceQueryImpl historie) {
      return historie.getQueries();
    }
    return vraag instanceof HistoricTaskInstanceQueryImpl geweest
        ? geweest.getQueries()
        : List.of();
  }

  private static Field veld(Class<?> soort, String naam) {
    Field veld = ReflectionUtils.findField(soort, naam);
    ReflectionUtils.makeAccessible(veld);
    return veld;
  }
}
