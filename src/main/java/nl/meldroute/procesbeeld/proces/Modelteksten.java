package nl.meldroute.procesbeeld.proces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The words in the models. A published model never changes, so each is read once. */
@Component
public class Modelteksten {

  private final RepositoryService modellen;
  private final Toegang toegang;
  private final Map<String, Map<String, String>> stappen = new ConcurrentHashMap<>();
  private final Map<String, List<String>> regels = new ConcurrentHashMap<>();

  Modelteksten(RepositoryService modellen, Toegang toegang) {
    this.modellen = modellen;
    this.toegang = toegang;
  }

  /** What a model calls one of its steps; its id when it has no name. */
  public String stap(String definitie, String stap) {
    return stappen.computeIfAbsent(definitie, this::leesStappen).getOrDefault(stap, stap);
  }

  /** What the newest model of a process calls its steps. */
  public Map<String, String> stappen(String proces) {
    return Optional.ofNullable(
            modellen
                .createProcessDefinitionQuery()
                .processDefinitionKey(proces)
                .withoutTenantId()
                .latestVersion()
                .singleResult())
        .map(definitie -> stappen.computeIfAbsent(definitie.getId(), this::leesStappen))
        .orElse(Map.of());
  }

  private Map<String, String> leesStappen(String definitie) {
    return modellen
        .getBpmnModelInstance(definitie)
        .getModelElementsByType(FlowElement.class)
        .stream()
        .filter(stap -> stap.getName() != null && !stap.getName().isBlank())
        .collect(
            Collectors.toUnmodifiableMap(
                FlowElement::getId, stap -> stap.getName().replaceAll("\\s+", " ")));
  }

  /**
   * What each rule of a decision table says of itself, in table order. Whoever asks was judged
   * before: the region's own table is of the region.
   */
  public List<String> regels(String regio, String definitie) {
    return toegang.alsSysteem(regio, () -> regels.computeIfAbsent(definitie, this::leesRegels));
  }

  private List<String> leesRegels(String definitie) {
    return modellen.getDmnModelInstance(definitie).getModelElementsByType(Rule.class).stream()
        .map(
            regel ->
                Optional.ofNullable(regel.getDescription())
                    .map(Description::getTextContent)
                    .map(String::strip)
                    .orElse(""))
        .toList();
  }
}
