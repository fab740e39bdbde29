package nl.meldroute.opvang.proces;

import java.util.UUID;
import nl.meldroute.opvang.Reserveringen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("reserveringVervallen")
class ReserveringVervallen implements JavaDelegate {

  private final Reserveringen reserveringen;

  ReserveringVervallen(Reserveringen reserveringen) {
    this.reserveringen = reserveringen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    reserveringen.laatVerlopen(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
