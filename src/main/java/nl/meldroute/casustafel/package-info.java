/**
 * The standing tables: when they sit, what is on the agenda, who may hear what, what was decided,
 * and a casus on its way over the table. Called by the processes and through its API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Casustafel",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "dossier",
      "verwerking",
      "taak",
      "beslissing",
      "bericht",
      "verwijzing",
      "interventie"
    })
package nl.meldroute.casustafel;
