package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Reserveringen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("opvangadviesBepalen")
class OpvangadviesBepalen implements JavaDelegate {

  private final Reserveringen reserveringen;

  OpvangadviesBepalen(Reserveringen reserveringen) {
    this.reserveringen = reserveringen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    reserveringen.bepaalVorm(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
