package nl.meldroute.casustafel;

import java.time.Instant;
import nl.meldroute.begrippen.Tafelsoort;
import nl.meldroute.begrippen.Zittingstand;

/**
 * A session in the list of who has part in it.
 *
 * @param sluiting after this moment an item is added only with a reason
 */
public record Zittingregel(
    String nummer,
    String tafel,
    String tafelnaam,
    Tafelsoort soort,
    Instant begin,
    Instant sluiting,
    Zittingstand stand,
    Zittingrol mijnRol) {}
