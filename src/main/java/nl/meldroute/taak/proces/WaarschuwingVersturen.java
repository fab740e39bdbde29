package nl.meldroute.taak.proces;

import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.taak.Spoedtaak;
import nl.meldroute.taak.Waarschuwingen;
import nl.meldroute.taak.Waarschuwtrede;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The model says by which way, as an input of the step. */
@Component("waarschuwingVersturen")
class WaarschuwingVersturen implements JavaDelegate {

  private final Waarschuwingen waarschuwingen;

  WaarschuwingVersturen(Waarschuwingen waarschuwingen) {
    this.waarschuwingen = waarschuwingen;
  }

  @Override
  public void execute(DelegateExecution instantie) {
    waarschuwingen.verstuur(
        new Spoedtaak(
            (String) instantie.getVariable("taak"),
            (String) instantie.getVariable("stap"),
            (String) instantie.getVariable("casus"),
            (String) instantie.getVariable("regio"),
            (String) instantie.getVariable("gemeente"),
            (String) instantie.getVariable("meldersoort"),
            (Long) instantie.getVariable("tijdvak")),
        Waarschuwtrede.valueOf((String) instantie.getVariable("trede")),
        Berichtweg.valueOf((String) instantie.getVariable("weg")));
  }
}
