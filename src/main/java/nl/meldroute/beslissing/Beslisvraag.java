package nl.meldroute.beslissing;

import java.util.Map;
import java.util.UUID;

/**
 * A question to a decision table about a casus.
 *
 * @param sleutel key of the table
 * @param regio whose table
 * @param casus about which casus
 * @param gevraagdBij the step that asks: key of the task or activity
 * @param invoer codes from the value lists, booleans and numbers; never personal data
 */
public record Beslisvraag(
    String sleutel, String regio, UUID casus, String gevraagdBij, Map<String, Object> invoer) {}
