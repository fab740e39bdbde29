package nl.meldroute.voorbeeld;

import java.util.List;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Dringendheid;

/**
 * What the decision tables advise on a casus.
 *
 * @param classificatie null when no rule applied: then a human judges
 * @param vastgesteld whether a human decided on it already
 * @param partners whom to involve, the most urgent first
 * @param open partners that are named only because a question has no answer yet
 */
record Advies(
    Classificatie classificatie, boolean vastgesteld, List<Partner> partners, List<String> open) {

  /**
   * A partner with all reasons together.
   *
   * @param code of the partner
   * @param via code of the partner through whom; null for directly
   */
  record Partner(String code, Dringendheid dringendheid, String via, List<String> redenen) {}
}
