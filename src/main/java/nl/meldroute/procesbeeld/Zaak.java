package nl.meldroute.procesbeeld;

import java.time.Instant;

/**
 * A finished process.
 *
 * @param nummer of the melding or of what else it was about
 * @param casus number of the casus; null when it was about none
 * @param gemeente code of the municipality; null when the process knew none
 * @param einde how it ended
 */
public record Zaak(
    String instantie,
    Proces proces,
    String nummer,
    String casus,
    String gemeente,
    Instant begonnen,
    Instant klaar,
    long seconden,
    String einde) {}
