package nl.meldroute.taak.proces;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The model says on which rung, as an input of the step. */
@Component("waarschuwingKlaarzetten")
class WaarschuwingKlaarzetten implements JavaDelegate {

  private final Waarschuwbeurten beurten;

  WaarschuwingKlaarzetten(Waarschuwbeurten beurten) {
    this.beurten = beurten;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    beurten.zetKlaar(instantie);
  }
}
