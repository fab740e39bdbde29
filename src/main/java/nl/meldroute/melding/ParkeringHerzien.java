package nl.meldroute.melding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.meldroute.begrippen.Parkeerreden;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.melding.Parkeren.Parkering;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The review date of a parked casus has come: go on, or park it again for a reason (E9). */
@Component
class ParkeringHerzien implements Taakafhandeling {

  private final Parkeren parkeren;
  private final Dossiers dossiers;

  ParkeringHerzien(Parkeren parkeren, Dossiers dossiers) {
    this.parkeren = parkeren;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "parkering-herzien";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    Parkeren.Besluit besluit = parkeren.laatste(casus);
    gegevens.put("parkering", besluit.reden().tekst() + ".\n" + besluit.toelichting());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String keuze = invoer.tekst("keuze");
    if ("VERLENGEN".equals(keuze)) {
      LocalDate herzienOp = LocalDate.parse(invoer.tekst("herzienOp"));
      parkeren.toets(herzienOp);
      parkeren.legVast(
          casus,
          new Parkering(
              invoer.code("reden", Parkeerreden.class), invoer.tekst("toelichting"), herzienOp));
      parkeren.verleng(casus);
    } else {
      dossiers.schrijfBij(casus, "parkering-herzien", invoer.tekst("toelichting"));
    }
    return Map.of("besluit", keuze);
  }
}
