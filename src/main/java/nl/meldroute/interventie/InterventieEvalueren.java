package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What an intervention did to the victim, beside what was expected of it. */
@Component
class InterventieEvalueren implements Taakafhandeling {

  private final Interventieverloop verloop;

  InterventieEvalueren(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "interventie-evalueren";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return verloop.uitkomstbeeld(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    verloop.evalueer(taak, casus, invoer.tekst("gebleken"));
    verloop.schrijfStap(taak, casus, "Geëvalueerd", invoer.tekst("gebleken"), null);
    return Map.of();
  }
}
