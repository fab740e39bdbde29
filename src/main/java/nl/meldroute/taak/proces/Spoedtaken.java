package nl.meldroute.taak.proces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Routestap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How long an urgent task may wait, for the expressions in its model. */
@Component("spoedtaken")
public class Spoedtaken {

  /** A term of nothing would run to the last rung in a second, and then for ever. */
  private static final long MINSTENS = Duration.ofMinutes(1).toSeconds();

  private final Taakdoeners doeners;
  private final Toegang toegang;
  private final Clock klok;

  Spoedtaken(Taakdoeners doeners, Toegang toegang, Clock klok) {
    this.doeners = doeners;
    this.toegang = toegang;
    this.klok = klok;
  }

  /** Whether another task follows by itself when nobody does this one (ADR 0021). */
  public boolean heeftTreden(DelegateExecution instantie) {
    return Waarde.zoek(Routestap.class, (String) instantie.getVariable("stap"))
        .map(Routestap::heeftTreden)
        .orElse(false);
  }

  public boolean isOpen(DelegateExecution instantie) {
    return toegang.alsSysteem(
        instantie.getTenantId(), () -> doeners.isOpen((String) instantie.getVariable("taak")));
  }

  /** The end of the present term: as long as the task itself had, each time anew. */
  public Date uiterlijk(DelegateExecution instantie) {
    long duur = Math.max(MINSTENS, (Long) instantie.getVariable("duur"));
    return Date.from(Instant.now(klok).plusSeconds(duur));
  }
}
