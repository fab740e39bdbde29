package nl.meldroute.verwijzing.proces;

import nl.meldroute.verwijzing.Verwijsadvies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("verwijzingBepalen")
class VerwijzingBepalen implements JavaDelegate {

  private final Verwijsadvies advies;

  VerwijzingBepalen(Verwijsadvies advies) {
    this.advies = advies;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    advies.bepaal((String) instantie.getVariable("casus"));
  }
}
