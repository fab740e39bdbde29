package nl.meldroute.zorg;

import java.util.List;
import java.util.UUID;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;

/**
 * What somebody has to do after consent was withdrawn.
 *
 * @param partner null when it was withdrawn for all partners of this purpose
 * @param algedeeld who has something already
 * @param teruggehaald whose referral was taken back
 */
record Toestemmingopvolging(
    UUID id,
    Interventiesoort doel,
    Partnercode partner,
    List<Partnercode> algedeeld,
    List<Partnercode> teruggehaald) {}
