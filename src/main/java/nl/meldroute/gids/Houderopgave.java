package nl.meldroute.gids;

import java.time.LocalDate;

/**
 * Who holds a role and who stands in, as a beheerder enters it; null for what was left open.
 *
 * @param gebruiker user id
 * @param vervanger user id
 * @param tot the last day
 */
public record Houderopgave(
    String gebruiker,
    String mail,
    String mobiel,
    String vervanger,
    String vervangerMail,
    String vervangerMobiel,
    LocalDate van,
    LocalDate tot) {}
