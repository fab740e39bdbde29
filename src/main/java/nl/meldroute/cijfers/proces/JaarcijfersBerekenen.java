package nl.meldroute.cijfers.proces;

import nl.meldroute.cijfers.publicatie.Jaarcijfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts, and hides what is too small. */
@Component
class JaarcijfersBerekenen implements JavaDelegate {

  private final Jaarcijfers jaarcijfers;

  JaarcijfersBerekenen(Jaarcijfers jaarcijfers) {
    this.jaarcijfers = jaarcijfers;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    instantie.setVariable(
        "besluit", jaarcijfers.bereken((String) instantie.getVariable("onderwerp")).name());
  }
}
