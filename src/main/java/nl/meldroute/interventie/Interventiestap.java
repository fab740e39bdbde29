package nl.meldroute.interventie;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step that an intervention took.
 *
 * @param dag the day that the step set, such as the end of a term; null when it set none
 */
public record Interventiestap(
    String stap,
    String uitkomst,
    String toelichting,
    LocalDate dag,
    String door,
    Instant tijdstip) {}
