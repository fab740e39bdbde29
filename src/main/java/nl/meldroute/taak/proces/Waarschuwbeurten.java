package nl.meldroute.taak.proces;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Starts the sending of an alert beside the process that asks for it, which then need not wait. */
@Component
class Waarschuwbeurten {

  private static final List<String> MEEGEGEVEN =
      List.of(
          "melding",
          "casus",
          "regio",
          "gemeente",
          "meldersoort",
          "dringendheid",
          "taak",
          "stap",
          "trede");

  private static final Duration TIJDVAK = Duration.ofMinutes(5);

  private final RuntimeService instanties;
  private final Clock klok;

  Waarschuwbeurten(RuntimeService instanties, Clock klok) {
    this.instanties = instanties;
    this.klok = klok;
  }

  void zetKlaar(DelegateExecution instantie) {
    Map<String, Object> codes =
        MEEGEGEVEN.stream().collect(Collectors.toMap(Function.identity(), instantie::getVariable));
    codes.put("tijdvak", klok.instant().getEpochSecond() / TIJDVAK.toSeconds());
    instanties.startProcessInstanceByKey("waarschuwing", instantie.getProcessBusinessKey(), codes);
  }
}
