package nl.meldroute.interventie.proces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.interventie.Acties;
import nl.meldroute.platform.IsoDuur;
import nl.meldroute.platform.Toegang;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does an action and by when, as it was agreed, for the expressions in the models. */
@Component("actieafspraken")
public class Actieafspraken {

  private static final String VOORAF = "actie-herinneren";

  private final Acties acties;
  private final Beslissingen beslissingen;
  private final Toegang toegang;
  private final Clock klok;

  Actieafspraken(Acties acties, Beslissingen beslissingen, Toegang toegang, Clock klok) {
    this.acties = acties;
    this.beslissingen = beslissingen;
    this.toegang = toegang;
    this.klok = klok;
  }

  public List<String> eigenaar(DelegateExecution instantie) {
    return List.of(over(instantie, acties::groep));
  }

  public Date uiterlijk(DelegateExecution instantie) {
    return Date.from(over(instantie, acties::uiterlijk));
  }

  /**
   * So long before the day as the table {@code termijnen} says; now when that has passed, or
   * without a rule.
   */
  public Date herinnering(DelegateExecution instantie) {
    Instant nu = klok.instant();
    Instant moment =
        vooraf(instantie).map(duur -> over(instantie, acties::uiterlijk).minus(duur)).orElse(nu);
    return Date.from(moment.isBefore(nu) ? nu : moment);
  }

  private Optional<Duration> vooraf(DelegateExecution instantie) {
    Instant nu = klok.instant();
    return beslissingen
        .reken(
            "termijnen",
            instantie.getTenantId(),
            Map.of("stap", VOORAF, "dringendheid", instantie.getVariable("dringendheid")))
        .map(uitslag -> uitslag.eerste("termijn"))
        .map(duur -> Duration.between(nu, IsoDuur.na(nu, duur)));
  }

  private <T> T over(DelegateExecution instantie, Function<String, T> vraag) {
    return toegang.alsSysteem(
        instantie.getTenantId(), () -> vraag.apply((String) instantie.getVariable("onderwerp")));
  }
}
