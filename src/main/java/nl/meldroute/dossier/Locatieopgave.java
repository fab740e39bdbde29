package nl.meldroute.dossier;

import nl.meldroute.begrippen.Locatierol;

/** What is told about a place. */
public record Locatieopgave(
    Locatierol rol, String adres, String postcode, String plaats, String gemeente) {}
