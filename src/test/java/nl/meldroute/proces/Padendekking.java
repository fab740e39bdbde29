package nl.meldroute.proces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.stereotype.Component;

/**
 * On a test class: its tests together walk every flow node and every sequence flow of one model,
 * else the class fails. Only what this class does counts, so the order of the classes does not
 * matter; running a part of the class alone fails for the same reason.
 *
 * <p>The library's own JUnit extension builds an engine of its own; this one listens to the engine
 * of the product. A report with the model in colours goes to {@code target/procesdekking}.
 */
final class Padendekking implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final String VERSLAGEN = "target/procesdekking";

  /** Where the engine's events go; those of tests that do not measure go nowhere. */
  private static Collector ontvanger = gebeurtenis -> {};

  private final String proces;
  private final DefaultCollector verzamelaar;
  private final BpmnModelInstance model;

  private Padendekking(String proces) {
    this.proces = proces;
    this.model = lees(proces);
    this.verzamelaar = new DefaultCollector(sleutel -> model());
  }

  static Padendekking van(String proces) {
    return new Padendekking(proces);
  }

  /** Puts the library's listener into the engine of the shared test context. */
  @Component
  static class Luisteraar extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
      engine.getCustomPostBPMNParseListeners().stream()
          .filter(ElementCoverageParseListener.class::isInstance)
          .map(ElementCoverageParseListener.class::cast)
          .forEach(
              luisteraar ->
                  luisteraar.setCoverageState(gebeurtenis -> ontvanger.addEvent(gebeurtenis)));
    }
  }

  @Override
  public void beforeAll(ExtensionContext klasse) {
    verzamelaar.createSuite(new Suite(proces, proces));
    verzamelaar.activateSuite(proces);
    ontvanger =
        gebeurtenis -> {
          if (proces.equals(gebeurtenis.getModelKey())) {
            verzamelaar.addEvent(gebeurtenis);
          }
        };
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    verzamelaar.createRun(new Run(test.getUniqueId(), test.getDisplayName()), proces);
    verzamelaar.activateRun(test.getUniqueId());
  }

  @Override
  public void afterAll(ExtensionContext klasse) {
    ontvanger = gebeurtenis -> {};
    CoverageReportUtil.createReport(verzamelaar, VERSLAGEN);
    CoverageReportUtil.createJsonReport(verzamelaar, VERSLAGEN);
    Collection<Event> gelopen = verzamelaar.getActiveSuite().getEvents();
    assertThat(ids(FlowNode.class))
        .as("Stappen van %s, alle tot het eind doorlopen", proces)
        .isNotEmpty()
        .isSubsetOf(ids(gelopen, soort -> soort == EventType.END));
    assertThat(ids(SequenceFlow.class))
        .as("Overgangen van %s, alle genomen", proces)
        .isNotEmpty()
        .isSubsetOf(ids(gelopen, soort -> soort == EventType.TAKE));
  }

  private static Set<String> ids(Collection<Event> gelopen, Predicate<EventType> soort) {
    return gelopen.stream()
        .filter(gebeurtenis -> soort.test(gebeurtenis.getType()))
        .map(Event::getDefinitionKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private <E extends BaseElement> Set<String> ids(Class<E> soort) {
    return elementen(soort).map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
  }

  private <E extends BaseElement> Stream<E> elementen(Class<E> soort) {
    return model.getModelElementsByType(soort).stream();
  }

  private Model model() {
    int elementen = ids(FlowNode.class).size() + ids(SequenceFlow.class).size();
    return new Model(proces, elementen, null, Bpmn.convertToString(model));
  }

  private static BpmnModelInstance lees(String proces) {
    InputStream bron = Padendekking.class.getResourceAsStream("/bpmn/" + proces + ".bpmn");
    return Bpmn.readModelFromStream(bron);
  }
}
