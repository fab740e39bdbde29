package nl.meldroute.casustafel.proces;

import nl.meldroute.casustafel.Agenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("zittingAfronden")
class ZittingAfronden implements JavaDelegate {

  private final Agenda agenda;

  ZittingAfronden(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    agenda.rondAf(instantie.getProcessBusinessKey());
  }
}
