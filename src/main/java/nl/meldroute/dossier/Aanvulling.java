package nl.meldroute.dossier;

import java.util.Map;

/**
 * What was told about a casus after its melding.
 *
 * @param gevaar answers to the questions of the table {@code acuut-gevaar}, by name of the question
 */
public record Aanvulling(String tekst, Map<String, Object> gevaar) {}
