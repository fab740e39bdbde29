package nl.meldroute.casustafel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Zittingaard;
import nl.meldroute.begrippen.Zittingstand;

/**
 * A session of a table, as it stands in the database.
 *
 * @param tafel code of the table, unique in its region
 * @param ritmedag the day of the rule that an ordinary session fills, also when it is held on
 *     another
 * @param sluiting after this moment an item is added only with a reason
 * @param laag the layer that is in the room now
 * @param agendapunt the item that is in the room now
 */
public record Zitting(
    UUID id,
    String nummer,
    String regio,
    String tafel,
    Zittingaard aard,
    Optional<LocalDate> ritmedag,
    Instant begin,
    Instant sluiting,
    Zittingstand stand,
    Optional<Laag> laag,
    Optional<UUID> agendapunt,
    Optional<String> vervallenReden,
    long versie) {

  /** Whether it is still to be held. */
  public boolean komtNog() {
    return stand == Zittingstand.GEPLAND || stand == Zittingstand.VOORBEREIDING;
  }

  public boolean isGesloten(Instant moment) {
    return !moment.isBefore(sluiting);
  }
}
