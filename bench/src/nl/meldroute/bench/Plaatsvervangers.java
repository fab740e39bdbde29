package nl.meldroute.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.meldroute.platform.IsoDuur;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/**
 * What stands in for the product's own code where the bare engine runs its models. A delegate does
 * nothing, except the two steps between melding and first task that ask a table: they ask it, and
 * so does the due date of each task, as the models say. Who may do a task is fixed.
 */
final class Plaatsvervangers {

  private static final Map<String, String> TABELLEN =
      Map.of("gevaar-bepalen", "acuut-gevaar", "terugkoppeling-bepalen", "terugkoppeling");

  private static final Map<String, String> VRAGEN =
      Map.of(
          "levensbedreigend", "NEE",
          "fysiekGevaarDreigt", "NEE",
          "veiligheidKomendeDagenGeborgd", "JA",
          "directeBeschermingNodig", "NEE",
          "anoniem", "NEE",
          "veiligContact", "JA",
          "classificatie", "ONBEKEND");

  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

  private Plaatsvervangers() {}

  static BpmnModelInstance zonderProduct(Path bestand) {
    BpmnModelInstance model = Bpmn.readModelFromFile(bestand.toFile());
    for (BusinessRuleTask stap : model.getModelElementsByType(BusinessRuleTask.class)) {
      String tabel = TABELLEN.get(stap.getId());
      if (tabel != null) {
        stap.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
        stap.setCamundaDecisionRef(tabel);
        stap.setCamundaMapDecisionResult("singleEntry");
        if (tabel.equals("acuut-gevaar")) {
          stap.setCamundaResultVariable("gevaarniveau");
        } else {
          stap.setCamundaMapDecisionResult("resultList");
        }
      }
    }
    return model;
  }

  /** By the names that the models use; a new one is added here, or the bare engine says so. */
  static Map<Object, Object> bonen() {
    Map<Object, Object> bonen = new HashMap<>();
    bonen.put("kandidaatgroepen", new Groepen());
    bonen.put("termijnen", new Termijnen());
    delegates().forEach(naam -> bonen.putIfAbsent(naam, new Niets()));
    return bonen;
  }

  private static Set<String> delegates() {
    Set<String> namen = new TreeSet<>();
    for (Path model : Modelmap.bestanden("bpmn", ".bpmn")) {
      DELEGATE.matcher(Modelmap.lees(model)).results().forEach(naam -> namen.add(naam.group(1)));
    }
    return namen;
  }

  /** As many as the product gives a route; what the tables ask is not kept, as in the product. */
  static Map<String, Object> gegevens(String nummer) {
    Map<String, Object> gegevens = new HashMap<>();
    gegevens.put("melding", nummer);
    gegevens.put("casus", "C" + nummer.substring(1));
    gegevens.put("regio", "twente");
    gegevens.put("gemeente", "enschede");
    gegevens.put("meldersoort", "GEMEENTE");
    gegevens.put("gevaarniveau", "BEOORDELEN");
    gegevens.put("dringendheid", "NORMAAL");
    gegevens.put("leeftijdscategorie", "MEERDERJARIG");
    VRAGEN.forEach((vraag, antwoord) -> gegevens.put(vraag, Variables.stringValue(antwoord, true)));
    return gegevens;
  }

  private static final class Niets implements JavaDelegate, ExecutionListener, TaskListener {

    @Override
    public void execute(DelegateExecution instantie) {
      // Nothing, so that only the engine's own work is measured.
    }

    @Override
    public void notify(DelegateExecution instantie) {
      // As above.
    }

    @Override
    public void notify(DelegateTask taak) {
      // As above.
    }
  }

  /** Called from expressions in the models. */
  public static final class Groepen {

    public List<String> voor(DelegateExecution instantie, String stap) {
      return List.of("twente-enschede-aandachtsfunctionaris");
    }
  }

  /** Called from expressions in the models. */
  public static final class Termijnen {

    /** To see what the table of terms costs, the bare engine can do without. */
    private static final boolean VAST = Boolean.getBoolean("bench.vaste-termijn");

    public Date uiterlijk(DelegateExecution instantie, String stap) {
      String termijn =
          VAST
              ? "P1D"
              : instantie
                  .getProcessEngineServices()
                  .getDecisionService()
                  .evaluateDecisionTableByKey("termijnen")
                  .variables(
                      Map.of("stap", stap, "dringendheid", instantie.getVariable("dringendheid")))
                  .evaluate()
                  .getSingleResult()
                  .getEntry("termijn");
      return Date.from(IsoDuur.na(Instant.now(), termijn));
    }

    public int prioriteit(DelegateExecution instantie) {
      return 50;
    }
  }
}
