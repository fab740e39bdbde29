package nl.meldroute.interventie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Daderstatus;
import nl.meldroute.begrippen.Dadertermijnsoort;
import nl.meldroute.begrippen.Doelstand;
import nl.meldroute.dossier.Casus;
import nl.meldroute.interventie.Daderplan.Doel;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** A plan is looked at again: it goes on, changes or ends. */
@Component
class DaderplanHerzien implements Taakafhandeling {

  private static final String AFRONDEN = "AFRONDEN";

  private final Planopgave opgave;
  private final Daderplanlijst lijst;

  DaderplanHerzien(Planopgave opgave, Daderplanlijst lijst) {
    this.opgave = opgave;
    this.lijst = lijst;
  }

  @Override
  public String soort() {
    return "daderplan-herzien";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(opgave.gegevens(taak, casus));
    gegevens.remove("herzienOp");
    gegevens.put(
        "doelen",
        lopend(opgave.plan(taak)).stream()
            .map(
                doel ->
                    Map.of(
                        "kenmerk", Daderpersonen.kenmerk(doel.id()),
                        "doel", Planopgave.regel(doel)))
            .toList());
    return gegevens;
  }

  private List<Doel> lopend(Daderplan plan) {
    return lijst.doelen(plan.id()).stream().filter(doel -> doel.stand() == Doelstand.OPEN).toList();
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Daderplan plan = opgave.plan(taak);
    String keuze = invoer.tekst("keuze");
    LocalDate herzienOp = Planopgave.dag(invoer, "herzienOp");
    LocalDate detentieTot = Planopgave.dag(invoer, "detentieTot");
    toets(herzienOp, detentieTot);
    for (Invoer rij : invoer.rijen("doelen")) {
      lopend(plan).stream()
          .filter(doel -> Daderpersonen.kenmerk(doel.id()).equals(rij.tekst("kenmerk")))
          .forEach(doel -> lijst.doelstand(doel.id(), rij.code("stand", Doelstand.class)));
    }
    lijst.herzie(plan.id(), invoer.code("status", Daderstatus.class), herzienOp);
    if (AFRONDEN.equals(keuze)) {
      lijst.rondAf(plan.id(), invoer.tekst("toelichting"));
    } else if (detentieTot != null) {
      lijst.stelEinddatum(plan, Dadertermijnsoort.DETENTIE, detentieTot);
    }
    return Map.of("besluit", keuze);
  }

  private void toets(LocalDate herzienOp, LocalDate detentieTot) {
    List<Fout> fouten = new ArrayList<>();
    if (herzienOp != null) {
      opgave.toetsHerziening(herzienOp, fouten);
    }
    opgave.toetsEinde("detentieTot", detentieTot, fouten);
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }
}
