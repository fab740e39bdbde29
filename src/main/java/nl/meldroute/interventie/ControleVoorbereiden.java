package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Who goes along with an inspection is told what to know, and nobody else is (E44). */
@Component
class ControleVoorbereiden implements Taakafhandeling {

  private static final String VERVALLEN = "VERVALLEN";

  private final Controles controles;

  ControleVoorbereiden(Controles controles) {
    this.controles = controles;
  }

  @Override
  public String soort() {
    return "controle-voorbereiden";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return Controlebeeld.van(controles.van(taak));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String besluit = invoer.tekst("besluit");
    if (VERVALLEN.equals(besluit)) {
      controles.vervalt(taak, invoer.tekst("reden"));
    } else {
      controles.voorbereid(taak, invoer.tekst("briefing"));
    }
    return Map.of("besluit", besluit);
  }
}
