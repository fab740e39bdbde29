package nl.meldroute.zorg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.zorg.Zorgtraject.Nazorg;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days that were agreed with a victim. A day that nobody set is today: better asked too early
 * than never. To be called in the name of the service.
 */
@Component
@Transactional
public class Zorgagenda {

  private final Zorglijst lijst;
  private final Clock klok;

  Zorgagenda(Zorglijst lijst, Clock klok) {
    this.lijst = lijst;
    this.klok = klok;
  }

  public Instant herzienOp(UUID traject) {
    return begin(lijst.traject(traject).herzienOp());
  }

  public Instant laterOp(UUID traject) {
    return begin(lijst.traject(traject).laterOp());
  }

  public Instant nazorgOp(UUID traject) {
    return begin(
        lijst.nazorg(traject).stream()
            .filter(Nazorg::isOpen)
            .map(Nazorg::dag)
            .findFirst()
            .orElse(null));
  }

  private Instant begin(LocalDate dag) {
    return dag == null ? klok.instant() : dag.atStartOfDay(klok.getZone()).toInstant();
  }
}
