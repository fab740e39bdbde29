package nl.meldroute.beleid.proces;

import nl.meldroute.beleid.Beleidspublicatie;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The moment has come: the change counts. */
@Component
class BeleidPubliceren implements JavaDelegate {

  private final Beleidspublicatie publicatie;

  BeleidPubliceren(Beleidspublicatie publicatie) {
    this.publicatie = publicatie;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit", publicatie.publiceer((String) instantie.getVariable("onderwerp")).name());
  }
}
