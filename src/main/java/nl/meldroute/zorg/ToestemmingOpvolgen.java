package nl.meldroute.zorg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A human deals with what was shared on consent that was withdrawn. */
@Component
class ToestemmingOpvolgen implements Taakafhandeling {

  private final Toestemmingopvolgingen opvolgingen;
  private final Dossiers dossiers;

  ToestemmingOpvolgen(Toestemmingopvolgingen opvolgingen, Dossiers dossiers) {
    this.opvolgingen = opvolgingen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "toestemming-opvolgen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Toestemmingopvolging opvolging = opvolgingen.opvolging(Zorgformulier.id(taak));
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.remove("omschrijving");
    gegevens.put("doel", opvolging.doel().tekst());
    gegevens.put("algedeeld", namen(opvolging.algedeeld()));
    gegevens.put("teruggehaald", namen(opvolging.teruggehaald()));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    opvolgingen.rondAf(Zorgformulier.id(taak), invoer.tekst("toelichting"));
    return Map.of();
  }

  private static String namen(List<Partnercode> partners) {
    return partners.isEmpty()
        ? "Niemand"
        : partners.stream().map(Partnercode::tekst).collect(Collectors.joining("\n"));
  }
}
