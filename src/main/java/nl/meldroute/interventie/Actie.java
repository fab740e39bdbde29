package nl.meldroute.interventie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Actiestand;
import nl.meldroute.begrippen.Laag;

/**
 * An agreed task with one owner role, a day by which it has to be done, and an outcome.
 *
 * @param casus number of the casus
 * @param tafel code of the table that agreed it; null outside a table
 * @param eigenaar code of the partner or role that does it
 * @param groep the group of that owner
 * @param reden why it was not done; null for an action that runs or was done
 * @param resultaat what came of it; null while it runs
 * @param teLaatOp when its day passed without it being done; null when it did not
 */
public record Actie(
    UUID id,
    UUID casusId,
    String casus,
    String regio,
    UUID agendapuntId,
    Laag laag,
    String tafel,
    String omschrijving,
    String eigenaar,
    String eigenaarNaam,
    String groep,
    LocalDate termijn,
    Actiestand stand,
    String reden,
    String resultaat,
    String afgesprokenDoor,
    Instant afgesprokenOp,
    Instant herinnerdOp,
    Instant teLaatOp,
    String afgerondDoor,
    Instant afgerondOp) {

  boolean isOpen() {
    return stand == Actiestand.OPEN;
  }
}
