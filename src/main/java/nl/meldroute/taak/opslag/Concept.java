package nl.meldroute.taak.opslag;

import java.time.Instant;
import java.util.Map;

/** What a user filled in on a form without completing it. */
public record Concept(Map<String, Object> gegevens, Instant gewijzigd) {}
