/**
 * The case store: casus, melding, betrokkenen, locaties, kenmerken and the timeline. The only place
 * with personal data; every way in writes the processing log. Called by task forms and features.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Dossier",
    allowedDependencies = {"begrippen", "platform", "regio", "verwerking", "beslissing"})
package nl.meldroute.dossier;
