package nl.meldroute.verwijzing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Embargos;
import nl.meldroute.dossier.Embargos.Embargo;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The public prosecutor keeps the embargo or lifts it, by the embargo alone. */
@Component
class EmbargoHerzien implements Taakafhandeling {

  private final Embargos embargos;
  private final Embargobesluit besluit;
  private final Dossiers dossiers;
  private final Clock klok;

  EmbargoHerzien(Embargos embargos, Embargobesluit besluit, Dossiers dossiers, Clock klok) {
    this.embargos = embargos;
    this.besluit = besluit;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return "embargo-herzien";
  }

  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Embargo embargo = embargos.huidig(casus.id()).orElseThrow(() -> new NietGevonden("embargo"));
    Map<String, Object> gegevens = new LinkedHashMap<>();
    gegevens.put("casusNummer", casus.nummer());
    gegevens.put("reden", embargo.reden());
    gegevens.put("namens", embargo.namens());
    gegevens.put("sinds", LocalDate.ofInstant(embargo.gelegdOp(), klok.getZone()).toString());
    gegevens.put("herzien", embargo.herzienOp().toString());
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    String keuze = invoer.tekst("besluit");
    if ("OPHEFFEN".equals(keuze)) {
      besluit.vervalt(casus, invoer.tekst("vrijgave"));
    } else {
      LocalDate herzienOp = LocalDate.parse(invoer.tekst("herzienOp"));
      if (!herzienOp.isAfter(LocalDate.now(klok))) {
        throw new OngeldigeInvoer(List.of(new Fout("herzienOp", "Kies een dag na vandaag.")));
      }
      embargos.verleng(casus, herzienOp);
      dossiers.schrijfBij(
          casus, "embargo", "Embargo van het OM verlengd. Herzien op %s.".formatted(herzienOp));
    }
    return Map.of("besluit", keuze);
  }
}
