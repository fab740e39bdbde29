/**
 * Referrals: which partners a casus goes to, on which rule, what a human made of that advice, what
 * was disclosed on which ground, and what the partner answered. Its list of verwijzingen may be
 * asked by other features.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Verwijzing",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "verwerking",
      "bericht",
      "beslissing",
      "dossier",
      "taak"
    })
package nl.meldroute.verwijzing;
