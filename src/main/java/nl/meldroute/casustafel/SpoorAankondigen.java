package nl.meldroute.casustafel;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Care hears beforehand what is going to happen, and says what has to be arranged first (E37). */
@Component
class SpoorAankondigen implements Taakafhandeling {

  private final Behandelsporen sporen;

  SpoorAankondigen(Behandelsporen sporen) {
    this.sporen = sporen;
  }

  @Override
  public String soort() {
    return "spoor-aankondigen";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Behandelspoor spoor = sporen.spoor(UUID.fromString(taak.onderwerp()));
    return Map.of(
        "casusNummer", casus.nummer(),
        "spoor", spoor.spoor().tekst(),
        "regie", spoor.regie().tekst());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    sporen.zorgVooraf(UUID.fromString(taak.onderwerp()), invoer.tekst("zorgVooraf"));
    return Map.of();
  }
}
