package nl.meldroute.interventie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Betrokkenerol;
import nl.meldroute.begrippen.Daderstatus;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Persoonsopgave;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Who in the casus gets a plan, in which status, and on which track. */
@Component
class DadersVaststellen implements Taakafhandeling {

  private static final String GEEN_PLAN = "GEEN_PLAN";

  private final Daderplanlijst lijst;
  private final Daderpersonen personen;
  private final Dossiers dossiers;

  DadersVaststellen(Daderplanlijst lijst, Daderpersonen personen, Dossiers dossiers) {
    this.lijst = lijst;
    this.personen = personen;
    this.dossiers = dossiers;
  }

  @Override
  public String soort() {
    return "daders-vaststellen";
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Map<String, Object> gegevens = new LinkedHashMap<>(dossiers.kop(casus, taak.melding()));
    Set<UUID> metPlan = metPlan(casus);
    gegevens.put(
        "personen",
        personen.van(casus).stream()
            .filter(persoon -> !metPlan.contains(persoon.id()))
            .map(
                persoon ->
                    Map.of(
                        "kenmerk", Daderpersonen.kenmerk(persoon.id()),
                        "persoon", personen.tekst(persoon)))
            .toList());
    return gegevens;
  }

  private Set<UUID> metPlan(Casus casus) {
    return lijst.vanCasussen(List.of(casus.id())).stream()
        .filter(plan -> !plan.isAfgerond())
        .map(Daderplan::betrokkene)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    toets(casus, invoer);
    for (Invoer rij : invoer.rijen("personen")) {
      if (!GEEN_PLAN.equals(rij.tekst("status"))) {
        begin(casus, persoon(casus, rij).id(), rij);
      }
    }
    for (Invoer rij : invoer.rijen("nieuwePersonen")) {
      Persoonsopgave opgave =
          new Persoonsopgave(
              rij.tekst("naam"), null, null, null, null, null, null, rij.tekst("omschrijving"));
      begin(casus, dossiers.voegBetrokkeneToe(casus, rollen(rij), opgave), rij);
    }
    return Map.of();
  }

  private void begin(Casus casus, UUID persoon, Invoer rij) {
    lijst.begin(
        casus.id(),
        persoon,
        rij.code("status", Daderstatus.class),
        !"VOLWASSEN".equals(rij.tekst("aanpak")),
        rij.code("ookSlachtoffer", Antwoord.class));
  }

  private Betrokkene persoon(Casus casus, Invoer rij) {
    return personen.van(casus).stream()
        .filter(persoon -> Daderpersonen.kenmerk(persoon.id()).equals(rij.tekst("kenmerk")))
        .findFirst()
        .orElseThrow(
            () ->
                new OngeldigeInvoer(
                    List.of(new Fout("personen", "Deze persoon staat niet in de casus."))));
  }

  private static Set<Betrokkenerol> rollen(Invoer rij) {
    return switch (rij.code("status", Daderstatus.class)) {
      case FACILITATOR -> Set.of(Betrokkenerol.FACILITATOR);
      case VEROORDEELD -> Set.of(Betrokkenerol.PLEGER);
      case VERDACHT, POTENTIEEL -> Set.of(Betrokkenerol.VERMOEDELIJKE_PLEGER);
    };
  }

  /** What the casus knows of somebody weighs more than what is ticked. */
  private void toets(Casus casus, Invoer invoer) {
    List<Fout> fouten = new ArrayList<>();
    List<Invoer> rijen = invoer.rijen("personen");
    for (int i = 0; i < rijen.size(); i++) {
      Invoer rij = rijen.get(i);
      if (GEEN_PLAN.equals(rij.tekst("status"))) {
        continue;
      }
      Betrokkene persoon = persoon(casus, rij);
      if (personen.isMinderjarig(persoon) && "VOLWASSEN".equals(rij.tekst("aanpak"))) {
        fouten.add(
            new Fout(
                "personen[%d].aanpak".formatted(i),
                "Deze persoon is minderjarig. Kies de jeugdaanpak."));
      }
      if (personen.isSlachtoffer(persoon) && "NEE".equals(rij.tekst("ookSlachtoffer"))) {
        fouten.add(
            new Fout(
                "personen[%d].ookSlachtoffer".formatted(i),
                "Deze persoon staat ook als slachtoffer in de casus. Kies ja of onbekend."));
      }
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }
}
