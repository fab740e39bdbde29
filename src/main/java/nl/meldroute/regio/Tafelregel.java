package nl.meldroute.regio;

/**
 * A table as the region keeps it.
 *
 * @param inGebruik whether it still sits
 * @param versie counts the changes, so that nobody overwrites one unseen
 */
public record Tafelregel(Tafel tafel, boolean inGebruik, long versie) {}
