package nl.meldroute.melding.proces;

import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.melding.Stilstand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("bewegingNagaan")
class BewegingNagaan implements JavaDelegate {

  private final Stilstand stilstand;

  BewegingNagaan(Stilstand stilstand) {
    this.stilstand = stilstand;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    boolean stil = stilstand.vraagtAandacht((String) instantie.getVariable("casus"));
    instantie.setVariable("stilstand", Antwoord.van(stil).name());
  }
}
