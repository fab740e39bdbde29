package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Agenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("voorbereidingUitzetten")
class VoorbereidingUitzetten implements JavaDelegate {

  private final Agenda agenda;

  VoorbereidingUitzetten(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    agenda.zetUit(instantie.getProcessBusinessKey());
  }
}
