package nl.meldroute.casustafel;

import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;

/**
 * What the current user is at a session.
 *
 * @param groep by which they are that; null without part in it
 * @param partner for whom they speak; null for the chair and the secretary, who speak for the table
 */
record Zittingdeelname(UUID zitting, Zittingrol rol, String groep, Partnercode partner) {}
