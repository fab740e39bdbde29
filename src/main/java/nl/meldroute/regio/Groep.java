package nl.meldroute.regio;

import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Partnercode;

/**
 * A group of users as the engine knows it, taken apart again.
 *
 * @param id such as {@code twente-enschede-aandachtsfunctionaris}
 * @param naam the label that staff see
 * @param regio code of the region, empty for a role over all regions
 * @param gemeente code of the municipality, for a role that each municipality has
 * @param partner for the group of a partner
 */
public record Groep(
    String id,
    String naam,
    Optional<String> regio,
    Optional<String> gemeente,
    Rol rol,
    Optional<Partnercode> partner,
    Dossiertoegang dossier,
    Set<App> apps) {}
