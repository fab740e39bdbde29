package nl.meldroute.beleid;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said of a draft.
 *
 * @param regel id of the rule; null for the draft as a whole
 * @param opgelostDoor null while it is open, as is the moment
 */
public record Opmerking(
    UUID id,
    String regel,
    String tekst,
    String door,
    Instant tijdstip,
    String opgelostDoor,
    Instant opgelostOp) {}
