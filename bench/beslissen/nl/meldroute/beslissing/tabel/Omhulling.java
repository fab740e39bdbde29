package nl.meldroute.beslissing.tabel;

import java.util.Map;
import java.util.function.Supplier;
import nl.meldroute.beslissing.Uitslag;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** What the product does around an evaluation, for the benchmark. */
public final class Omhulling {

  private final Geraakt geraakt = new Geraakt();
  private final Tabel tabel;

  public Omhulling(String sleutel, DmnModelInstance model, DefaultDmnEngineConfiguration dmn) {
    DecisionDefinitionEntity definitie = new DecisionDefinitionEntity();
    definitie.setId(sleutel + ":1");
    definitie.setKey(sleutel);
    definitie.setVersion(1);
    tabel = Tabel.lees(definitie, model);
    dmn.getCustomPostDecisionTableEvaluationListeners().add(geraakt);
  }

  /** From what was asked to a result that explains itself. */
  public Uitslag reken(Map<String, Object> gegeven, Rekenaar rekenaar) {
    Map<String, Object> invoer = tabel.aangevuld(gegeven);
    Supplier<Object> beoordeling = () -> rekenaar.reken(invoer);
    return tabel.uitslag("twente", invoer, geraakt.door(beoordeling));
  }

  /** The evaluation itself. */
  public interface Rekenaar {

    Object reken(Map<String, Object> invoer);
  }
}
