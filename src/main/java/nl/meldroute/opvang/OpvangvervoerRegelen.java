package nl.meldroute.opvang;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A safe ride to the place: a task, or nobody does it (Rapporteur 2012 §3.3.5; E33). */
@Component
class OpvangvervoerRegelen implements Taakafhandeling {

  private final Plaatsingdossier stukken;
  private final Opvangbeeld beeld;

  OpvangvervoerRegelen(Plaatsingdossier stukken, Opvangbeeld beeld) {
    this.stukken = stukken;
    this.beeld = beeld;
  }

  @Override
  public String soort() {
    return "opvangvervoer-regelen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Plaatsing plaatsing = beeld.plaatsing(taak, casus);
    Map<String, Object> gegevens = new LinkedHashMap<>(beeld.vanBinnen(taak, casus, plaatsing));
    gegevens.put("waarheen", Opvangbeeld.plek(beeld.onderweg(casus, plaatsing)));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    stukken.noteer(
        casus,
        beeld.plaatsing(taak, casus),
        "vervoer",
        ("JA".equals(invoer.tekst("geregeld"))
                ? "Het vervoer is geregeld. "
                : "Er is geen vervoer nodig. ")
            + invoer.tekst("toelichting"));
    return Map.of();
  }
}
