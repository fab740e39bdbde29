package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A plan for an adult. */
@Component
class DaderplanOpstellen implements Taakafhandeling {

  private final Planopgave opgave;

  DaderplanOpstellen(Planopgave opgave) {
    this.opgave = opgave;
  }

  @Override
  public String soort() {
    return "daderplan-opstellen";
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
