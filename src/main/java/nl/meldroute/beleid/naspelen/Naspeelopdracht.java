package nl.meldroute.beleid.naspelen;

import java.time.Instant;
import java.util.UUID;

/**
 * A replay was asked for.
 *
 * @param sinds from when decisions count; null for all
 * @param tot until when: what is decided meanwhile is not of it
 * @param concept the draft, as it stood then
 * @param nu the table that the draft began with
 */
record Naspeelopdracht(
    UUID id, String regio, String sleutel, Instant sinds, Instant tot, String concept, String nu) {}
