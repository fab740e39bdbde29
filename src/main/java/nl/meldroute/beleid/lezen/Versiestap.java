package nl.meldroute.beleid.lezen;

import java.time.Instant;

/**
 * A version of a table of a region, or a return to the shared one.
 *
 * @param naam such as {@code EIGEN-3}
 * @param goedgekeurdDoor null for what came with Meldroute, and for a roll back
 * @param wijziging number of the change that brought it; null for what came with Meldroute
 * @param geldt whether it counts now
 */
public record Versiestap(
    String naam,
    int versie,
    String variant,
    Instant sinds,
    String door,
    String goedgekeurdDoor,
    String reden,
    String wijziging,
    boolean geldt) {}
