/**
 * What is agreed and done about a casus: actions, interventions with the authority that takes them,
 * controls, and the approach of offenders. Called by the tables that decide on them, and by the
 * processes.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Interventie",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "dossier",
      "taak",
      "beslissing",
      "bericht",
      "verwerking",
      "verwijzing"
    })
package nl.meldroute.interventie;
