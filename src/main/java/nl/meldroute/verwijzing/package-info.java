/**
 * Referrals: which partners a casus goes to, on which rule, and what a human made of that advice.
 * Its list of verwijzingen may be asked by other features.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Verwijzing",
    allowedDependencies = {"begrippen", "platform", "beslissing", "dossier", "taak"})
package nl.meldroute.verwijzing;
