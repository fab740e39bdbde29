package nl.meldroute.casustafel;

import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Spoorstand;

/**
 * A track that a table chose.
 *
 * @param laag in which layer it was chosen: who may not sit there does not hear of it
 * @param regie who leads it
 * @param zorgVooraf what care wants to have arranged first; null when care was not told
 * @param voortgang what was done last, as who leads it wrote; null when nothing was told yet
 * @param bewogenOp when something was told last; null before that
 */
record Behandelspoor(
    UUID id,
    UUID behandeling,
    UUID casus,
    Laag laag,
    Spoor spoor,
    Partnercode regie,
    Spoorstand stand,
    String zorgVooraf,
    String voortgang,
    Instant gekozenOp,
    Instant bewogenOp,
    Instant geeindigdOp) {

  /** Whether care has to hear of it beforehand (E37): something happens that a victim will feel. */
  boolean raaktSlachtoffer() {
    return spoor == Spoor.ZORG_EN_STRAF || spoor == Spoor.ONDERMIJNING;
  }
}
