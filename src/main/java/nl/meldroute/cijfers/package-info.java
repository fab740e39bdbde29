/**
 * Figures of a region, computed from the register: one definition per indicator, small numbers
 * hidden before anything is published, and the yearly report. Called by its process and through its
 * API.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Cijfers",
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
package nl.meldroute.cijfers;
