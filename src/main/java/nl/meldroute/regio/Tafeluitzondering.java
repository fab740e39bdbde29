package nl.meldroute.regio;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.meldroute.begrippen.Tafelafwijking;

/**
 * A session that is not held, is held on another moment, or is one more than the rhythm gives.
 *
 * @param dag the day that the rule gives, or on which the session would have been; of an extra
 *     session its own
 * @param naar when it is held instead, on the clock on the wall; empty when it is not held
 */
public record Tafeluitzondering(
    Tafelafwijking soort, LocalDate dag, Optional<LocalDateTime> naar, String reden) {}
