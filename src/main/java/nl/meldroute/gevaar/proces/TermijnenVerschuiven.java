package nl.meldroute.gevaar.proces;

import java.time.Duration;
import nl.meldroute.gevaar.AcuteOnveiligheid;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Assumes that the called acute branch was the last one of the route that ended. */
@Component("termijnenVerschuiven")
class TermijnenVerschuiven implements JavaDelegate {

  private final AcuteOnveiligheid onveiligheid;
  private final ObjectProvider<HistoryService> historie;

  TermijnenVerschuiven(AcuteOnveiligheid onveiligheid, ObjectProvider<HistoryService> historie) {
    this.onveiligheid = onveiligheid;
    this.historie = historie;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    HistoricActivityInstance acuut =
        historie
            .getObject()
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instantie.getProcessInstanceId())
            .activityId("acuut-gevaar-tussendoor")
            .finished()
            .orderByHistoricActivityInstanceEndTime()
            .desc()
            .listPage(0, 1)
            .get(0);
    onveiligheid.geefTijdTerug(
        (String) instantie.getVariable("casus"),
        acuut.getStartTime().toInstant(),
        Duration.ofMillis(acuut.getDurationInMillis()));
  }
}
