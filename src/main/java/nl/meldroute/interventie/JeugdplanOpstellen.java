package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A plan for a young offender: its own form, its own track. */
@Component
class JeugdplanOpstellen implements Taakafhandeling {

  private final Planopgave opgave;

  JeugdplanOpstellen(Planopgave opgave) {
    this.opgave = opgave;
  }

  @Override
  public String soort() {
    return "jeugdplan-opstellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return opgave.gegevens(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    opgave.stelOp(casus, taak, invoer);
    return Map.of();
  }
}
