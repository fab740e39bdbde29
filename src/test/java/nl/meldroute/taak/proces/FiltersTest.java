package nl.meldroute.taak.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meldroute.Meldroutetest;
import nl.meldroute.platform.Eigenwerk;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Meldroutetest
class FiltersTest {

  @Autowired private Filters filters;
  @Autowired private FilterService bewaard;

  @Test
  void everybodyHasTheReadyFiltersInTheOrderOfTheirUse() {
    assertThat(klaar())
        .extracting(Filter::getName)
        .startsWith("Mijn taken", "Mijn groepen", "Op naam", "Spoed", "Te laat", "Deze week");
  }

  @Test
  void aSecondStartChangesNothing() {
    List<Integer> eerst = klaar().stream().map(FiltersTest::herziening).toList();
    filters.afterSingletonsInstantiated();
    assertThat(klaar()).extracting(FiltersTest::herziening).isEqualTo(eerst);
  }

  @Test
  void aFilterOfAnOlderVersionShowsOnItsCardsWhatThisVersionShows() {
    Filter spoed = spoed();
    Map<String, Object> eigenschappen = spoed.getProperties();
    spoed.setProperties(Map.of("priority", 30, "variables", List.of()));
    Eigenwerk.doe(() -> bewaard.saveFilter(spoed));

    filters.afterSingletonsInstantiated();

    assertThat(spoed().getProperties()).isEqualTo(eigenschappen);
    assertThat(spoed().getId()).isEqualTo(spoed.getId());
  }

  private Filter spoed() {
    return klaar().stream()
        .filter(filter -> filter.getName().equals("Spoed"))
        .findFirst()
        .orElseThrow();
  }

  private List<Filter> klaar() {
    return bewaard.createFilterQuery().list().stream()
        .filter(filter -> filter.getOwner() == null)
        .sorted(
            (een, ander) ->
                Integer.compare(
                    ((Number) een.getProperties().get("priority")).intValue(),
                    ((Number) ander.getProperties().get("priority")).intValue()))
        .toList();
  }

  private static int herziening(Filter filter) {
    return ((FilterEntity) filter).getRevision();
  }
}
