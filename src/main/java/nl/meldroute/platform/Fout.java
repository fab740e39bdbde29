package nl.meldroute.platform;

/**
 * One fault in what was sent in.
 *
 * @param veld path of the field, such as {@code locaties[0].postcode}
 * @param melding what is wrong and what to do, in Dutch, without repeating the value
 */
public record Fout(String veld, String melding) {}
