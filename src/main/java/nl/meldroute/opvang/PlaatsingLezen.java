package nl.meldroute.opvang;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The police hear that somebody stays outside the region, and not where or who (E29). */
@Component
class PlaatsingLezen implements Taakafhandeling {

  @Override
  public String soort() {
    return "plaatsing-lezen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return Map.of("casusNummer", casus.nummer());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    return Map.of();
  }
}
