package nl.meldroute.taak.proces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.regio.Routestap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * An urgent task that opens starts the process that tells people of it, beside what it belongs to:
 * that neither waits for a mail server nor fails with it. Here and not in each model, because then
 * no model can forget it.
 */
@Component
class Spoedwacht implements TaskListener {

  private static final List<String> MEEGEGEVEN =
      List.of("melding", "casus", "regio", "gemeente", "meldersoort", "dringendheid");

  private final Clock klok;

  Spoedwacht(Clock klok) {
    this.klok = klok;
  }

  static boolean geldtVoor(String stap) {
    return Waarde.zoek(Routestap.class, stap).map(Routestap::isSpoed).orElse(false);
  }

  @Override
  public void notify(DelegateTask taak) {
    Instant nu = klok.instant();
    Map<String, Object> codes = new TreeMap<>();
    MEEGEGEVEN.forEach(naam -> codes.put(naam, taak.getVariable(naam)));
    codes.put("taak", taak.getId());
    codes.put("stap", taak.getTaskDefinitionKey());
    codes.put("duur", Duration.between(nu, taak.getDueDate().toInstant()).toSeconds());
    taak.getProcessEngineServices()
        .getRuntimeService()
        .startProcessInstanceByKey("spoedtaak", taak.getExecution().getProcessBusinessKey(), codes);
  }
}
