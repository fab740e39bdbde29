package nl.meldroute.casustafel;

import java.time.LocalDate;
import java.util.Set;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Spoor;

/**
 * A decision as it is written down.
 *
 * @param sporen only for the choice of a way
 * @param herzienOp null when it is not looked at again
 */
public record Besluitopgave(
    Besluitsoort soort, String tekst, Set<Spoor> sporen, LocalDate herzienOp) {}
