package nl.meldroute.zorg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.meldroute.begrippen.Dossiersoort;
import nl.meldroute.begrippen.Sector;

/**
 * What the table {@code comensha-registratie} said about a victim, and whether it was done.
 *
 * @param vereiste what registering asks; ONBEKEND when no rule applied
 * @param dossiersoort null while it was not done, as the next three
 * @param nietOmdat why it was not done; null when it was, or may still be
 */
record Comensharegistratie(
    UUID id,
    boolean registreren,
    String vereiste,
    Instant bepaaldOp,
    Dossiersoort dossiersoort,
    Sector sector,
    LocalDate geregistreerdOp,
    String kenmerk,
    String nietOmdat,
    String door) {}
