package nl.meldroute.opvang;

import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Verblijfeinde;
import nl.meldroute.begrippen.Verblijfstand;

/**
 * A place that was held for somebody, and what came of it.
 *
 * @param plek null for a place that is not in the register
 * @param tijdelijk until the place that fits better takes people in
 * @param einde null while the place is held
 */
public record Verblijf(
    UUID id,
    UUID plaatsing,
    UUID plek,
    String naam,
    Opvangvorm vorm,
    Ligging ligging,
    Partnercode partner,
    int personen,
    boolean tijdelijk,
    Verblijfstand stand,
    Instant gereserveerdTot,
    String door,
    Instant tijdstip,
    Instant aangekomenOp,
    Instant beeindigdOp,
    Verblijfeinde einde,
    String toelichting) {

  boolean isOnderweg() {
    return stand == Verblijfstand.GERESERVEERD || stand == Verblijfstand.BEVESTIGD;
  }
}
