package nl.meldroute.casustafel;

import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Behandelstap;

/**
 * One time that a casus is on a table.
 *
 * @param casus key of the casus
 * @param tafel code of the table
 * @param dossier what there is, as the table reads it; null until it was put together
 * @param ontbreekt what was still missing then; null when nothing was
 * @param geeindigdOp null while it is on the table
 */
record Behandeling(
    UUID id,
    UUID casus,
    String regio,
    String tafel,
    Behandelstap stap,
    String dossier,
    String ontbreekt,
    Instant begonnenOp,
    Instant geeindigdOp) {}
