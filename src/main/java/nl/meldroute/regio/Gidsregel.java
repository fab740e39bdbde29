package nl.meldroute.regio;

/**
 * A partner as it stands in the directory, also one that the region has done with.
 *
 * @param versie goes up with each change
 */
public record Gidsregel(Partner partner, boolean inGebruik, long versie) {}
