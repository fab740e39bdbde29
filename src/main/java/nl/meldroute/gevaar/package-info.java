/**
 * Danger: judged first, before anything else (Twente 2022, §6.1 "Acute onveiligheid"). Reached
 * through the process only.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Gevaar",
    allowedDependencies = {"begrippen", "platform", "beslissing", "dossier", "taak"})
package nl.meldroute.gevaar;
