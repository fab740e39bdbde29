package nl.meldroute.casustafel;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Besluitsoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Spoor;

/**
 * What a table decided at an item, as far as the process has to act on it.
 *
 * @param sporen what was chosen; empty for another kind of decision
 * @param herzienOp when the table wants to see the casus again; null when it did not say
 */
record Puntbesluit(
    UUID agendapunt,
    Laag laag,
    Besluitsoort soort,
    Set<Spoor> sporen,
    LocalDate herzienOp,
    boolean binnenMandaat) {

  Puntbesluit {
    sporen = Set.copyOf(sporen);
  }
}
