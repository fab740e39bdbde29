package nl.meldroute.taak;

import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** The task for a step of the route that the service could not do by itself. */
@Component
class StoringOplossen implements Taakafhandeling {

  private final Dossiers dossiers;

  StoringOplossen(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "storing-oplossen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    if (casus == null) {
      return Map.of(
          "wat",
          "Een stap die niet over een casus gaat, is drie keer niet gelukt. Het gaat om "
              + taak.onderwerp()
              + ". Bel de beheerder als u niet weet wat er aan de hand is. Rond deze taak af als het is opgelost: de stap wordt dan opnieuw gedaan.");
    }
    return Map.of(
        "meldingNummer",
        taak.melding(),
        "casusNummer",
        casus.nummer(),
        "wat",
        "Een stap van de meldroute is drie keer niet gelukt. De melding is bewaard en wacht op deze stap. "
            + "Bel de beheerder als u niet weet wat er aan de hand is. Rond deze taak af als het is opgelost: de stap wordt dan opnieuw gedaan.");
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    if (casus != null) {
      dossiers.schrijfBij(casus, "storing-opgelost", invoer.tekst("toelichting"));
    }
    return Map.of();
  }
}
