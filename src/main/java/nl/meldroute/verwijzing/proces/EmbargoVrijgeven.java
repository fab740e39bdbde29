package nl.meldroute.verwijzing.proces;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("embargoVrijgeven")
class EmbargoVrijgeven implements JavaDelegate {

  private final Embargoproces embargo;

  EmbargoVrijgeven(Embargoproces embargo) {
    this.embargo = embargo;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    embargo.meldVrijgave((String) instantie.getVariable("casus"));
  }
}
