/**
 * Danger: judged first, before anything else (Twente 2022, §6.1 "Acute onveiligheid"), and when it
 * is acute the partners are reached before the route begins. Reached through the processes only.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Gevaar",
    allowedDependencies = {
      "begrippen",
      "platform",
      "regio",
      "beslissing",
      "dossier",
      "taak",
      "opvang"
    })
package nl.meldroute.gevaar;
