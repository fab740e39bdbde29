package nl.meldroute.verrijking;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Who handles a casus reads what a partner or colleague answered. */
@Component
class RaadplegingLezen implements Taakafhandeling {

  private final Informatieverzoeken verzoeken;
  private final Dossiers dossiers;

  RaadplegingLezen(Informatieverzoeken verzoeken, Dossiers dossiers) {
    this.verzoeken = verzoeken;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "raadpleging-lezen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Informatieverzoek verzoek = verzoeken.van(taak, casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("bron", verzoek.partner().tekst());
    gegevens.put("vraag", verzoek.vraag());
    gegevens.put("antwoord", Ingewonnen.antwoord(verzoek));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    if (invoer.tekst("gevolg") != null) {
      dossiers.schrijfBij(casus, "raadpleging", invoer.tekst("gevolg"));
    }
    return Map.of();
  }
}
