package nl.meldroute.zorg;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A victim, or who has the say, is asked for consent to register with CoMensha. */
@Component
class ComenshaToestemmingVragen implements Taakafhandeling {

  private static final String GEWEIGERD = "GEWEIGERD";

  private final Zorgformulier formulier;
  private final Comenshalijst lijst;

  ComenshaToestemmingVragen(Zorgformulier formulier, Comenshalijst lijst) {
    this.formulier = formulier;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "comensha-toestemming-vragen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = formulier.gegevens(taak, casus);
    gegevens.put("vereiste", vereiste(lijst.vanTraject(Zorgformulier.id(taak)).get(0).vereiste()));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String keuze = invoer.tekst("keuze");
    if (GEWEIGERD.equals(keuze)) {
      lijst.niet(lijst.vanTraject(Zorgformulier.id(taak)).get(0).id(), invoer.tekst("toelichting"));
    }
    return Map.of("besluit", keuze);
  }

  private static String vereiste(String code) {
    return switch (code) {
      case "SCHRIFTELIJKE_TOESTEMMING" -> "Toestemming op papier van het slachtoffer.";
      case "TOESTEMMING_GEZAGSDRAGER" -> "Toestemming op papier van wie het gezag heeft.";
      default -> "Geen regel past. Overleg met de beleidsmedewerker wat er nodig is.";
    };
  }
}
