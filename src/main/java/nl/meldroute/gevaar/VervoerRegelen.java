package nl.meldroute.gevaar;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/**
 * A safe ride to where somebody sleeps: a task, or nobody does it (Rapporteur 2012 §3.3.5; E33).
 */
@Component
class VervoerRegelen implements Taakafhandeling {

  private final Noodopvangen noodopvangen;
  private final Dossiers dossiers;

  VervoerRegelen(Noodopvangen noodopvangen, Dossiers dossiers) {
    this.noodopvangen = noodopvangen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "vervoer-regelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    gegevens.put(
        "waarheen",
        noodopvangen
            .laatste(casus)
            .map(Noodopvang::plek)
            .orElse("Er is nog geen plek. Vraag na waar het slachtoffer nu veilig heen kan."));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    noodopvangen.bewaar(
        casus,
        dossiers.melding(taak.melding(), "Vervoer regelen"),
        invoer.tekst("vervoerder"),
        invoer.tekst("toelichting"));
    dossiers.schrijfBij(
        casus,
        "noodvervoer",
        "JA".equals(invoer.tekst("geregeld"))
            ? "Het vervoer is geregeld."
            : "Het vervoer is niet geregeld: " + invoer.tekst("toelichting"));
    return Map.of();
  }
}
