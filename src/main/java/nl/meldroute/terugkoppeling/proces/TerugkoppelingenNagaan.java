package nl.meldroute.terugkoppeling.proces;

import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.terugkoppeling.Terugkoppelingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("terugkoppelingenNagaan")
class TerugkoppelingenNagaan implements JavaDelegate {

  private final Terugkoppelingen terugkoppelingen;

  TerugkoppelingenNagaan(Terugkoppelingen terugkoppelingen) {
    this.terugkoppelingen = terugkoppelingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    boolean compleet = terugkoppelingen.compleet((String) instantie.getVariable("casus"));
    instantie.setVariable("meldersIngelicht", Antwoord.van(compleet).name());
  }
}
