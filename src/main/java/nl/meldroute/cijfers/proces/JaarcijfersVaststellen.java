package nl.meldroute.cijfers.proces;

import nl.meldroute.cijfers.publicatie.Jaarcijfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was approved is fixed for good. */
@Component
class JaarcijfersVaststellen implements JavaDelegate {

  private final Jaarcijfers jaarcijfers;

  JaarcijfersVaststellen(Jaarcijfers jaarcijfers) {
    this.jaarcijfers = jaarcijfers;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    jaarcijfers.stelVast((String) instantie.getVariable("onderwerp"));
  }
}
