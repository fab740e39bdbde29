/**
 * Care: one plan per victim, the reflection period, consent, registration and contact afterwards.
 * Called by the processes and through its API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Zorg",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "verwerking",
      "bericht",
      "beslissing",
      "dossier",
      "taak",
      "verwijzing"
    })
package nl.meldroute.zorg;
