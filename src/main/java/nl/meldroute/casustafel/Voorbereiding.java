package nl.meldroute.casustafel;

import java.time.Instant;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;

/**
 * What a partner is asked before a session about one item, and what it brings.
 *
 * @param laag in which layer it may be told; null as long as nothing was given
 * @param redenNiet why the partner tells nothing; null when it does, or knows nothing
 */
public record Voorbereiding(
    UUID id,
    UUID agendapunt,
    String regio,
    Partnercode partner,
    String groep,
    Instant termijn,
    Laag laag,
    String inbreng,
    String grondslag,
    String redenNiet,
    boolean gegeven,
    boolean uitgebleven) {}
