package nl.meldroute.verwijzing;

import nl.meldroute.begrippen.Partnercode;

/**
 * A partner took a casus over. Listeners run in the same transaction, in the name of the service,
 * and start what belongs to this partner; who has nothing to start lets it pass.
 *
 * @param casus number of the casus
 * @param melding number of the melding whose route leads
 */
public record VerwijzingAangenomen(String casus, String melding, Partnercode partner) {}
