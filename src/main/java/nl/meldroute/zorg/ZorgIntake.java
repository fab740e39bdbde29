package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Zorgfase;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** What a victim needs and wants. */
@Component
class ZorgIntake implements Taakafhandeling {

  private final Zorgformulier formulier;
  private final Zorglijst lijst;

  ZorgIntake(Zorgformulier formulier, Zorglijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "zorg-intake";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    Zorgformulier.zet(gegevens, "hulpvraag", formulier.traject(taak).hulpvraag());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String keuze = invoer.tekst("keuze");
    lijst.hulpvraag(Zorgformulier.id(taak), invoer.tekst("hulpvraag"));
    if (!"JA".equals(keuze)) {
      lijst.naar(Zorgformulier.id(taak), Zorgfase.ZONDER_HULP);
    }
    return Map.of("besluit", keuze);
  }
}
