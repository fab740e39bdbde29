package nl.meldroute.beslissing;

import java.util.Map;

/**
 * A rule, how often it was hit and what people chose instead.
 *
 * @param nummer its place in the table; null: no rule applied
 * @param gekozen what was chosen instead, and how often
 */
public record Regelgebruik(
    int versie,
    String variant,
    Integer nummer,
    String toelichting,
    long geraakt,
    long afgeweken,
    Map<String, Long> gekozen) {}
