/**
 * The way in for who has no account: citizens who report, and who follow their report by its code.
 * Works in the name of an unknown reporter and shows next to nothing. Called from outside only.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Openbaar",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "dossier",
      "melding",
      "terugkoppeling"
    })
package nl.meldroute.openbaar;
