package nl.meldroute.taak.proces;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Map;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When a task has to be done and how it ranks, for the expressions in the models. */
@Component("termijnen")
public class Termijnen {

  private static final Logger LOG = LoggerFactory.getLogger(Termijnen.class);

  /** From this priority on a task stands in the filter "Spoed". */
  static final int SPOED = 75;

  private final Beslissingen beslissingen;
  private final Dossiers dossiers;
  private final Toegang toegang;
  private final Clock klok;

  Termijnen(Beslissingen beslissingen, Dossiers dossiers, Toegang toegang, Clock klok) {
    this.beslissingen = beslissingen;
    this.dossiers = dossiers;
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * The due date of a step by the table {@code termijnen}. Without a rule it is now: the shortest
   * term there is, so that the task stands on top as overdue and somebody asks why.
   */
  public Date uiterlijk(DelegateExecution instantie, String stap) {
    return moment(instantie, stap, "termijn");
  }

  /** When to remind of a step, by the same table; without a rule it is now, for the same reason. */
  public Date herinnering(DelegateExecution instantie, String stap) {
    return moment(instantie, stap, "herinnering");
  }

  private Date moment(DelegateExecution instantie, String stap, String uitkomst) {
    return moment(
        instantie.getTenantId(),
        (String) instantie.getVariable("casus"),
        stap,
        dringendheid(instantie),
        uitkomst);
  }

  /** The due date of a step of a casus that is under way already. */
  Date uiterlijk(String regio, String casus, String stap, Dringendheid dringendheid) {
    return moment(regio, casus, stap, dringendheid, "termijn");
  }

  private Date moment(
      String regio, String casus, String stap, Dringendheid dringendheid, String uitkomst) {
    Map<String, Object> vraag = Map.of("stap", stap, "dringendheid", dringendheid.name());
    String duur =
        toegang.alsSysteem(
            regio,
            () ->
                casus == null
                    ? zonderCasus(regio, vraag, uitkomst)
                    : beslissingen
                        .beslis(
                            new Beslisvraag("termijnen", regio, dossiers.id(casus), stap, vraag))
                        .uitslag()
                        .eerste(uitkomst));
    if (duur == null) {
      LOG.error("Geen {} voor stap {} in regio {}", uitkomst, stap, regio);
      return Date.from(klok.instant());
    }
    return Date.from(IsoDuur.na(klok.instant(), duur));
  }

  /** The same answer; there is no casus to keep the decision with. */
  private String zonderCasus(String regio, Map<String, Object> vraag, String uitkomst) {
    return beslissingen
        .reken("termijnen", regio, vraag)
        .map(uitslag -> uitslag.eerste(uitkomst))
        .orElse(null);
  }

  /** The night from Sunday to Monday, for the filter "Deze week". */
  public Date eindeVanDezeWeek() {
    ZonedDateTime nu = ZonedDateTime.now(klok);
    return Date.from(
        nu.toLocalDate()
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .atStartOfDay(nu.getZone())
            .toInstant());
  }

  /** Higher is more urgent. */
  public int prioriteit(DelegateExecution instantie) {
    return switch (dringendheid(instantie)) {
      case DIRECT -> 100;
      case SPOED -> SPOED;
      case NORMAAL -> 50;
      case LAAG -> 25;
    };
  }

  private static Dringendheid dringendheid(DelegateExecution instantie) {
    Object code = instantie.getVariable("dringendheid");
    return code == null ? Dringendheid.DIRECT : Dringendheid.valueOf(code.toString());
  }
}
