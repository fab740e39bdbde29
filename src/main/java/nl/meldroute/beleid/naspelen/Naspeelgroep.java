package nl.meldroute.beleid.naspelen;

import java.util.List;
import java.util.UUID;

/**
 * Decisions that would come out otherwise in the same way.
 *
 * @param volgorde from 1, the largest first
 * @param van what was decided; of a table that collects: what drops out
 * @param naar what the draft decides; of a table that collects: what comes in
 * @param pastNiet whether the input no longer fits the table, so that nothing comes out
 * @param alZoNu whether the table that counts now answers so already
 * @param aantal how many decisions
 * @param afgeweken in how many of them a human decided otherwise then
 * @param invoer which inputs and outcomes they had
 */
record Naspeelgroep(
    int volgorde,
    String van,
    String naar,
    boolean pastNiet,
    boolean alZoNu,
    long aantal,
    long afgeweken,
    List<UUID> invoer) {}
