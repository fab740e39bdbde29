package nl.meldroute.regio;

import nl.meldroute.begrippen.Partnercode;

/**
 * A duty of a shared table that the table of a region leaves out. Without such a line a region's
 * table repeats every duty.
 *
 * @param tabel key of the table
 * @param partner who is not named there although the shared table does
 * @param reden why that is right here
 * @param bron the document and section that say so
 */
public record Uitzondering(String tabel, Partnercode partner, String reden, String bron) {}
