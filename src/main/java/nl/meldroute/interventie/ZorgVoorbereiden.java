package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * Care arranges what a victim needs before an intervention; then that need not wait any more (E37).
 */
@Component
class ZorgVoorbereiden implements Taakafhandeling {

  private final Interventieverloop verloop;

  ZorgVoorbereiden(Interventieverloop verloop) {
    this.verloop = verloop;
  }

  @Override
  public String soort() {
    return "zorg-voorbereiden";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return verloop.zorgbeeld(taak, casus);
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    verloop.schrijfStap(taak, casus, "Zorg voorbereid", invoer.tekst("geregeld"), null);
    verloop.zorgIsVoorbereid(taak, casus);
    return Map.of();
  }
}
