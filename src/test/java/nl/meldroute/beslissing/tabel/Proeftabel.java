package nl.meldroute.beslissing.tabel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.slf4j.LoggerFactory;

/** A decision table as the product evaluates it, for tests without a process engine. */
public final class Proeftabel {

  static {
    // Without Spring the log level is DEBUG, which writes every evaluated FEEL text.
    ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
  }

  private final Tabelmotor motor;

  public Proeftabel(DmnModelInstance model) {
    motor = new Tabelmotor(model);
  }

  /** The ids of the rules that give the answer, in table order. */
  public List<String> regels(Map<String, Object> gegevens) {
    return motor.regels(gegevens);
  }

  public List<Map<String, Object>> uitkomsten(Map<String, Object> gegevens) {
    return motor.uitkomsten(gegevens);
  }

  /** What an input column makes of the data. */
  public Object kolomwaarde(String uitdrukking, Map<String, Object> gegevens) {
    return motor.kolomwaarde(uitdrukking, gegevens);
  }

  /** Whether a cell fits a value of its column, by the FEEL that the engine uses. */
  public boolean past(String toets, Object waarde) {
    return motor.past(toets, waarde);
  }
}
