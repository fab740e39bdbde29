/**
 * Feedback: what the reporter is told, how and by when; a casus does not close before it was given
 * or refused with a reason (E3). Its agreement may be asked by other features.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Terugkoppeling",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "beleidstekst",
      "beslissing",
      "dossier",
      "taak"
    })
package nl.meldroute.terugkoppeling;
