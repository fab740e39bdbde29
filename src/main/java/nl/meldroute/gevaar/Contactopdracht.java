package nl.meldroute.gevaar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.begrippen.Partnercode;

/**
 * One partner to be reached in acute danger.
 *
 * @param ronde those of one round are reached together
 * @param volgorde who stands on top; all are opened at once
 * @param termijn how long each rung lasts, as an ISO 8601 duration
 * @param trede the highest rung that was opened; null before the first
 * @param bevestigdOp null until somebody confirmed that the partner was reached
 * @param treden the rungs that were opened, in order; the last one may stand there more than once
 * @param momenten the attempts, in order
 */
record Contactopdracht(
    UUID id,
    String melding,
    Instant meldingOntvangenOp,
    UUID ronde,
    Partnercode partner,
    int volgorde,
    String termijn,
    Contacttrede trede,
    Instant geopendOp,
    Instant bevestigdOp,
    String bevestigdDoor,
    List<Trede> treden,
    List<Moment> momenten) {

  /** A rung of the ladder, from when and until when. */
  record Trede(Contacttrede trede, Instant geopendOp, Instant uiterlijk) {}

  /**
   * An attempt.
   *
   * @param gesprokenMet function of who answered; null when nobody did
   * @param afspraak what was agreed, or what was tried in vain
   */
  record Moment(
      Instant tijdstip, boolean bereikt, String gesprokenMet, String afspraak, String door) {}

  /** Whether the ladder has gone past a rung, so that a no of that rung opens nothing any more. */
  boolean isHogerDan(Contacttrede andere) {
    return trede.compareTo(andere) > 0;
  }
}
