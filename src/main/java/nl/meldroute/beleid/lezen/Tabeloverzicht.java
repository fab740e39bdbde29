package nl.meldroute.beleid.lezen;

import java.time.Instant;

/**
 * A table in the list of a region.
 *
 * @param variant GEDEELD or EIGEN
 * @param sinds from when this version counts
 * @param door who made it
 * @param openstaand number of the change that is under way; null when there is none
 */
public record Tabeloverzicht(
    String sleutel,
    String naam,
    String waarover,
    String variant,
    int versie,
    Instant sinds,
    String door,
    String openstaand) {}
