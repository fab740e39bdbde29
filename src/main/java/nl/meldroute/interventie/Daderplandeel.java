package nl.meldroute.interventie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Daderstatus;
import nl.meldroute.begrippen.Jeugdroute;
import nl.meldroute.begrippen.Planstand;
import nl.meldroute.dossier.Betrokkene;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.interventie.Daderplan.Doel;
import nl.meldroute.interventie.Daderplan.Einddatum;
import nl.meldroute.interventie.Daderplan.Oordeel;
import org.springframework.stereotype.Component;

/** The offender plans in the view of a casus; there for who has a ground only. */
@Component
class Daderplandeel implements Dossieronderdeel {

  private final Daderplanlijst lijst;
  private final Daderpersonen personen;
  private final Dossiers dossiers;

  Daderplandeel(Daderplanlijst lijst, Daderpersonen personen, Dossiers dossiers) {
    this.lijst = lijst;
    this.personen = personen;
    this.dossiers = dossiers;
  }

  /** A plan as those read it who have a ground. */
  record Weergave(
      UUID id,
      String persoon,
      Daderstatus status,
      boolean jeugd,
      Jeugdroute jeugdroute,
      Antwoord ookSlachtoffer,
      Planstand stand,
      String samenvatting,
      LocalDate herzienOp,
      String uitkomst,
      String door,
      Instant tijdstip,
      List<Oordeel> oordelen,
      List<Doel> doelen,
      List<Einddatum> einddata) {}

  @Override
  public String naam() {
    return "daderplannen";
  }

  @Override
  public List<Weergave> van(Casus casus) {
    List<Daderplan> plannen = lijst.vanCasussen(dossiers.delen(casus));
    if (plannen.isEmpty()) {
      return List.of();
    }
    Collection<UUID> ids = plannen.stream().map(Daderplan::id).toList();
    Map<UUID, List<Doel>> doelen = lijst.doelen(ids);
    Map<UUID, List<Oordeel>> oordelen = lijst.oordelen(ids);
    Map<UUID, List<Einddatum>> einddata = lijst.einddata(ids);
    Map<UUID, Betrokkene> namen =
        personen.van(casus).stream().collect(Collectors.toMap(Betrokkene::id, Function.identity()));
    return plannen.stream()
        .map(
            plan ->
                new Weergave(
                    plan.id(),
                    personen.naam(namen.get(plan.betrokkene())),
                    plan.status(),
                    plan.jeugd(),
                    plan.jeugdroute(),
                    plan.ookSlachtoffer(),
                    plan.stand(),
                    plan.samenvatting(),
                    plan.herzienOp(),
                    plan.uitkomst(),
                    plan.door(),
                    plan.tijdstip(),
                    oordelen.getOrDefault(plan.id(), List.of()),
                    doelen.getOrDefault(plan.id(), List.of()),
                    einddata.getOrDefault(plan.id(), List.of())))
        .toList();
  }
}
