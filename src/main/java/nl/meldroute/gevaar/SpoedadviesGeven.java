package nl.meldroute.gevaar;

import java.util.Map;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A partner advises at once. It sees the question and nothing of the casus (ADR 0022). */
@Component
class SpoedadviesGeven implements Taakafhandeling {

  private final Spoedadviezen adviezen;

  SpoedadviesGeven(Spoedadviezen adviezen) {
    this.adviezen = adviezen;
  }

  @Override
  public String soort() {
    return "spoedadvies-geven";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    return Map.of(
        "vraag",
        (casus.isOefening() ? "OEFENING. " : "")
            + adviezen.een(UUID.fromString(taak.onderwerp())).vraag());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    adviezen.geef(casus, adviezen.een(UUID.fromString(taak.onderwerp())), invoer.tekst("advies"));
    return Map.of();
  }
}
