package nl.meldroute.melding;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.meldroute.begrippen.Casusstatus;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.taak.Routes;
import org.springframework.stereotype.Component;

/** Sees when a casus does not move (E8, Rapporteur 2012 §5.1). */
@Component
public class Stilstand {

  private final Dossiers dossiers;
  private final Beslissingen beslissingen;
  private final Routes routes;
  private final Clock klok;

  Stilstand(Dossiers dossiers, Beslissingen beslissingen, Routes routes, Clock klok) {
    this.dossiers = dossiers;
    this.beslissingen = beslissingen;
    this.routes = routes;
    this.klok = klok;
  }

  /**
   * Whether somebody has to look. A casus that is parked or closed rests on purpose; without a rule
   * in the table {@code termijnen} it counts as standing still.
   */
  public boolean vraagtAandacht(String casusnummer) {
    Casus casus = dossiers.lees(casusnummer, "Beweging nagaan");
    return casus.isOpen()
        && casus.status() != Casusstatus.GEPARKEERD
        && isTeLang(casus)
        && !routes.wachtOp(casus, "stilstand-bekijken");
  }

  private boolean isTeLang(Casus casus) {
    Optional<String> termijn =
        beslissingen
            .reken(
                "termijnen",
                casus.regio(),
                Map.of("stap", "stilstand", "dringendheid", casus.dringendheid().name()))
            .filter(uitslag -> !uitslag.geenRegel())
            .map((Uitslag uitslag) -> uitslag.eerste("termijn"));
    return termijn
        .map(duur -> IsoDuur.na(casus.laatstBewogenOp(), duur))
        .map((Instant uiterlijk) -> !uiterlijk.isAfter(klok.instant()))
        .orElse(true);
  }
}
