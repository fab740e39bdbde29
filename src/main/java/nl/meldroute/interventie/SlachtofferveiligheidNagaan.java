package nl.meldroute.interventie;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Is the victim safe once somebody comes free or a ban ends? */
@Component
class SlachtofferveiligheidNagaan implements Taakafhandeling {

  private final Einddata einddata;
  private final Dossiers dossiers;

  SlachtofferveiligheidNagaan(Einddata einddata, Dossiers dossiers) {
    this.einddata = einddata;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "slachtofferveiligheid-nagaan";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("watEindigt", einddata.watEindigt(taak, casus));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Antwoord veilig = invoer.code("veilig", Antwoord.class);
    einddata.nagegaan(taak, casus, veilig, invoer.tekst("toelichting"));
    return Map.of("besluit", veilig == Antwoord.JA ? "VEILIG" : "NIET_VEILIG");
  }
}
