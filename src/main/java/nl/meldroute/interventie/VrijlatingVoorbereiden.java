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

/** What is arranged for a victim who is not surely safe, before somebody comes free. */
@Component
class VrijlatingVoorbereiden implements Taakafhandeling {

  private final Einddata einddata;
  private final Dossiers dossiers;

  VrijlatingVoorbereiden(Einddata einddata, Dossiers dossiers) {
    this.einddata = einddata;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "vrijlating-voorbereiden";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put("watEindigt", einddata.watEindigt(taak, casus));
    gegevens.put("bevinding", einddata.bevinding(taak, casus));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    einddata.voorbereid(
        taak,
        casus,
        invoer.tekst("maatregelen"),
        invoer.code("slachtofferIngelicht", Antwoord.class));
    return Map.of();
  }
}
