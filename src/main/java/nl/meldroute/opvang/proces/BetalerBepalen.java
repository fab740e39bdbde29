package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Reserveringen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("betalerBepalen")
class BetalerBepalen implements JavaDelegate {

  private final Reserveringen reserveringen;

  BetalerBepalen(Reserveringen reserveringen) {
    this.reserveringen = reserveringen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    reserveringen.bepaalBetaler(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
