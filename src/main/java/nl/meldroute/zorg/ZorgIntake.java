package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.begrippen.Antwoord;
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
    Zorgtraject traject = formulier.traject(taak);
    Zorgformulier.zet(gegevens, "hulpvraag", traject.hulpvraag());
    Zorgformulier.zet(gegevens, "taal", traject.taal());
    Zorgformulier.zet(gegevens, "tolk", traject.tolk());
    Zorgformulier.zet(gegevens, "veiligContact", traject.veiligContact());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String keuze = invoer.tekst("keuze");
    lijst.hulpvraag(Zorgformulier.id(taak), invoer.tekst("hulpvraag"));
    lijst.contactafspraken(
        Zorgformulier.id(taak),
        invoer.tekst("taal"),
        invoer.code("tolk", Antwoord.class),
        invoer.tekst("veiligContact"));
    if (!"JA".equals(keuze)) {
      lijst.naar(Zorgformulier.id(taak), Zorgfase.ZONDER_HULP);
    }
    return Map.of("besluit", keuze);
  }
}
