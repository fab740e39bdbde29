package nl.meldroute.beleid.uitwisseling;

import java.util.List;

/**
 * A rule as it came in, in FEEL.
 *
 * @param id of the rule that it was; empty for a new one
 */
record Rij(
    String id,
    List<String> als,
    List<String> dan,
    String toelichting,
    String bron,
    String aanname) {}
