package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Uitnodigingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("zittingUitnodigen")
class ZittingUitnodigen implements JavaDelegate {

  private final Uitnodigingen uitnodigingen;

  ZittingUitnodigen(Uitnodigingen uitnodigingen) {
    this.uitnodigingen = uitnodigingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    uitnodigingen.verstuur(instantie.getProcessBusinessKey());
  }
}
