package nl.meldroute.casustafel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Agendadoel;
import nl.meldroute.begrippen.Agendareden;

/**
 * Something that a table is asked about a casus and has not decided on yet.
 *
 * @param onderwerp what it is about inside the casus: one track, or the whole treatment
 * @param herzienOp not before this day; null when at the first session
 */
record Tafelvraag(
    UUID behandeling,
    Agendadoel doel,
    UUID onderwerp,
    List<Agendareden> redenen,
    String toelichting,
    LocalDate herzienOp,
    Instant gesteldOp) {

  Tafelvraag {
    redenen = List.copyOf(redenen);
  }
}
