package nl.meldroute.verwijzing;

import java.util.List;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Partnercode;

/**
 * Consent to share was withdrawn. Listeners run in the same transaction, as who withdrew it.
 *
 * @param casus number of the casus
 * @param partner null when it was withdrawn for all partners of this purpose
 * @param algedeeld who got something on this consent before
 * @param teruggehaald whose referral was taken back
 */
public record ToestemmingIngetrokken(
    String casus,
    Interventiesoort doel,
    Partnercode partner,
    List<Partnercode> algedeeld,
    List<Partnercode> teruggehaald) {}
