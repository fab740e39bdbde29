/**
 * The policy desk: a decision table, a text or the list of signals changes by a draft that is
 * checked, tried, replayed and approved by a second person. Called by its process and through its
 * API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Beleid",
    allowedDependencies = {
      "begrippen",
      "feel",
      "platform",
      "regio",
      "beleidstekst",
      "bericht",
      "beslissing",
      "verwerking",
      "dossier",
      "taak"
    })
package nl.meldroute.beleid;
