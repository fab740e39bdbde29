package nl.meldroute.verwijzing.proces;

import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.verwijzing.VerwijzingAangenomen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a partner begins by taking over is not known here: whoever it is about listens. */
@Component("aanpakBeginnen")
class AanpakBeginnen implements JavaDelegate {

  private final ApplicationEventPublisher gebeurtenissen;

  AanpakBeginnen(ApplicationEventPublisher gebeurtenissen) {
    this.gebeurtenissen = gebeurtenissen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    gebeurtenissen.publishEvent(
        new VerwijzingAangenomen(
            (String) instantie.getVariable("casus"),
            (String) instantie.getVariable("melding"),
            Partnercode.valueOf((String) instantie.getVariable("partner"))));
  }
}
