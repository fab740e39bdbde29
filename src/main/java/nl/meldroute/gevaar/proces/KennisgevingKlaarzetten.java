package nl.meldroute.gevaar.proces;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts a process beside this one, which then need not wait for it. */
@Component("kennisgevingKlaarzetten")
class KennisgevingKlaarzetten implements JavaDelegate {

  private static final List<String> MEEGEGEVEN =
      List.of("melding", "casus", "regio", "gemeente", "meldersoort", "dringendheid");

  private final RuntimeService instanties;

  KennisgevingKlaarzetten(RuntimeService instanties) {
    this.instanties = instanties;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    Map<String, Object> codes =
        MEEGEGEVEN.stream().collect(Collectors.toMap(Function.identity(), instantie::getVariable));
    instanties.startProcessInstanceByKey("kennisgeving", instantie.getProcessBusinessKey(), codes);
  }
}
