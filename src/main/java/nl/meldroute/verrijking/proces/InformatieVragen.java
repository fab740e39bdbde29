package nl.meldroute.verrijking.proces;

import nl.meldroute.verrijking.Informatieverzoeken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("informatieVragen")
class InformatieVragen implements JavaDelegate {

  private final Informatieverzoeken verzoeken;

  InformatieVragen(Informatieverzoeken verzoeken) {
    this.verzoeken = verzoeken;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "partner",
        verzoeken
            .vraag(
                (String) instantie.getVariable("casus"),
                (String) instantie.getVariable("onderwerp"))
            .name());
  }
}
