package nl.meldroute.regio;

import java.util.Optional;

/**
 * Somebody to turn to for a role.
 *
 * @param gebruiker user id
 * @param mail where an alert goes: of the duty, else of the person
 * @param mobiel where a text message goes
 */
public record Bereikbare(
    String gebruiker, Hoedanigheid hoedanigheid, Optional<String> mail, Optional<String> mobiel) {}
