package nl.meldroute.beslistabellen;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.slf4j.LoggerFactory;

/**
 * A decision table as it lies in {@code dmn/}, decided by the plain engine: no process engine, no
 * database. Remembers which rules were hit. Not thread-safe.
 */
final class Beslistabel {

  private static final Path MAP = Path.of("dmn");

  static {
    // Without Spring the log level is DEBUG, which writes every evaluated FEEL text.
    ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
  }

  private final Path bestand;
  private final DmnEngine engine;
  private final DmnDecision beslissing;
  private final Set<String> geraakteRegels = new LinkedHashSet<>();
  private DmnDecisionTableEvaluationEvent laatste;

  private Beslistabel(Path bestand) {
    this.bestand = bestand;
    var configuratie =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuratie.getCustomPostDecisionTableEvaluationListeners().add(event -> laatste = event);
    this.engine = configuratie.buildEngine();
    try (var invoer = Files.newInputStream(bestand)) {
      this.beslissing = engine.parseDecision(sleutel(), invoer);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /**
   * @param naam path under {@code dmn/} without extension, such as {@code twente/verwijzing}
   */
  static Beslistabel laad(String naam) {
    return new Beslistabel(MAP.resolve(naam + ".dmn"));
  }

  static List<Path> alleBestanden() {
    try (Stream<Path> paden = Files.walk(MAP)) {
      return paden.filter(pad -> pad.toString().endsWith(".dmn")).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  Uitslag beslis(Map<String, ?> gegevens) {
    engine.evaluateDecisionTable(beslissing, new LinkedHashMap<>(gegevens));
    var regels = new ArrayList<String>();
    var uitkomsten = new ArrayList<Map<String, Object>>();
    for (DmnEvaluatedDecisionRule regel : laatste.getMatchingRules()) {
      regels.add(regel.getId());
      var uitkomst = new LinkedHashMap<String, Object>();
      regel
          .getOutputEntries()
          .values()
          .forEach(veld -> uitkomst.put(veld.getOutputName(), veld.getValue().getValue()));
      uitkomsten.add(uitkomst);
    }
    geraakteRegels.addAll(regels);
    return new Uitslag(regels, uitkomsten);
  }

  Set<String> geraakteRegels() {
    return geraakteRegels;
  }

  Set<String> regels() {
    var regels = new LinkedHashSet<String>();
    tabel().getRules().stream().map(Rule::getId).forEach(regels::add);
    return regels;
  }

  DecisionTable tabel() {
    return model().getModelElementsByType(DecisionTable.class).iterator().next();
  }

  DmnModelInstance model() {
    return Dmn.readModelFromFile(bestand.toFile());
  }

  private String sleutel() {
    return bestand.getFileName().toString().replace(".dmn", "");
  }
}
