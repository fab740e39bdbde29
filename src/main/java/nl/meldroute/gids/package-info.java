/**
 * Keeping the partner directory of a region: partners, convenants, who holds a role and who is on
 * duty. Reading it is for {@link nl.meldroute.regio}; no other module calls this one.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Gids",
    allowedDependencies = {"begrippen", "platform", "regio", "dossier", "taak", "beslissing"})
package nl.meldroute.gids;
