package nl.meldroute.procesbeeld;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How often the rules of one version of a decision table counted, and how often people decided
 * otherwise: numbers, no casussen.
 *
 * @param variant region whose own table it is; null for the shared table
 * @param beslissingen how often a rule counted, all rules together
 * @param geenRegel how often no rule fitted
 */
public record Tabelgebruik(
    String sleutel,
    String naam,
    int versie,
    String variant,
    String regio,
    LocalDate sinds,
    long beslissingen,
    long afgeweken,
    long geenRegel,
    List<Regel> regels) {

  /**
   * @param nummer its place in the table, from 1
   * @param gekozen what was chosen instead, and how often
   */
  public record Regel(
      int nummer, String toelichting, long geraakt, long afgeweken, Map<String, Long> gekozen) {}
}
