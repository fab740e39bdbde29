package nl.meldroute.regio;

/**
 * One attempt to reach a partner.
 *
 * @param bereikbaar whether somebody should be there at that moment
 */
public record Contactstap(Contactsoort soort, Contact contact, boolean bereikbaar) {}
