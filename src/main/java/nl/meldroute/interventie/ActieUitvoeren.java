package nl.meldroute.interventie;

import java.util.Map;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The owner says what came of an action. It sees what was agreed, and nothing of the casus. */
@Component
class ActieUitvoeren implements Taakafhandeling {

  private final Acties acties;

  ActieUitvoeren(Acties acties) {
    this.acties = acties;
  }

  @Override
  public String soort() {
    return "actie-uitvoeren";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return Actiebeeld.van(acties.van(taak, casus));
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    return Map.of(
        "besluit",
        acties
            .rondAf(
                casus,
                acties.van(taak, casus),
                invoer.code("uitkomst", Actiestand.class),
                invoer.tekst("reden"),
                invoer.tekst("resultaat"))
            .name());
  }
}
