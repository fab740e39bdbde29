/**
 * Enrichment and assessment (step 2 of the route): what departments and partners know, and from it
 * the suspicion. Reached through the process, and by who puts a question beside the route.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Verrijking",
    allowedDependencies = {"begrippen", "platform", "regio", "beslissing", "dossier", "taak"})
package nl.meldroute.verrijking;
