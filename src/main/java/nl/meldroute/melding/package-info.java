/**
 * Intake: takes a melding in, checks it, and starts its route; and the route's first and last step.
 * Called from outside through its API only.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Melding",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "beleidstekst",
      "dossier",
      "beslissing",
      "taak",
      "terugkoppeling",
      "gevaar",
      "verrijking",
      "verwijzing",
      "casustafel"
    })
package nl.meldroute.melding;
