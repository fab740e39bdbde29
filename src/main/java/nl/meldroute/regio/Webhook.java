package nl.meldroute.regio;

/**
 * Where a connected partner listens.
 *
 * @param geheim the name under which the settings hold the secret that signs; never the secret
 */
public record Webhook(String adres, String geheim) {}
