package nl.meldroute.gevaar.proces;

import java.util.UUID;
import nl.meldroute.gevaar.Spoedadviezen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("spoedadviesUitgebleven")
class SpoedadviesUitgebleven implements JavaDelegate {

  private final Spoedadviezen adviezen;

  SpoedadviesUitgebleven(Spoedadviezen adviezen) {
    this.adviezen = adviezen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    adviezen.blijftUit(
        (String) instantie.getVariable("casus"),
        UUID.fromString((String) instantie.getVariable("onderwerp")));
  }
}
