package nl.meldroute.dossier;

import java.time.Instant;
import java.util.List;
import nl.meldroute.begrippen.Verbandoordeel;
import nl.meldroute.begrippen.Verbandreden;
import nl.meldroute.begrippen.Verbandsterkte;

/**
 * What two casussen have in common, as the current user may know it from one of them.
 *
 * @param nummer what colleagues call it by; says nothing about either casus
 * @param inkomend whether it was found, and confirmed, from the other casus
 * @param casus number of the other casus; null when the current user may not see that one
 * @param gemeente of the other casus
 * @param contact the role that knows more
 * @param redenen in which ways, without the values
 * @param toelichting why it was judged so; only seen from the casus where it was judged
 */
public record Verband(
    String nummer,
    boolean inkomend,
    String casus,
    String gemeente,
    String contact,
    List<Verbandreden> redenen,
    Verbandsterkte sterkte,
    Verbandoordeel oordeel,
    String toelichting,
    Instant gevondenOp) {

  /** Where the other casus is, for a colleague. */
  public String plek() {
    return casus == null
        ? "Treffer in gemeente %s. Neem contact op met: %s. Noem %s."
            .formatted(gemeente, contact, nummer)
        : "Casus %s, gemeente %s.".formatted(casus, gemeente);
  }
}
