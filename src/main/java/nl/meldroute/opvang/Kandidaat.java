package nl.meldroute.opvang;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;

/**
 * A place in the register, judged for somebody.
 *
 * @param opent the first moment at which somebody can come in; null when nobody knows
 * @param uitsluitingen why it does not fit; empty when it does
 * @param redenen why it fits, or what to know about it, in the words of staff
 */
public record Kandidaat(
    UUID plek,
    String naam,
    Opvangvorm vorm,
    Ligging ligging,
    Partnercode partner,
    int vrij,
    boolean openNu,
    Instant opent,
    List<String> uitsluitingen,
    List<String> redenen) {

  public boolean past() {
    return uitsluitingen.isEmpty();
  }
}
