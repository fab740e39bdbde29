package nl.meldroute.gevaar.proces;

import java.util.UUID;
import nl.meldroute.gevaar.Spoedadviezen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("spoedadviesVragen")
class SpoedadviesVragen implements JavaDelegate {

  private final Spoedadviezen adviezen;

  SpoedadviesVragen(Spoedadviezen adviezen) {
    this.adviezen = adviezen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    UUID vraag = UUID.fromString((String) instantie.getVariable("onderwerp"));
    instantie.setVariable("partner", adviezen.partner(vraag).name());
  }
}
