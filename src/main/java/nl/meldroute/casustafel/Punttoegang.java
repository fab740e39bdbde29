package nl.meldroute.casustafel;

import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;

/**
 * Whether a group may hear of an item in a layer: a line of the ground table.
 *
 * @param partner empty for the chair and the secretary, who sit there for the table
 * @param grondslag on what ground it may, or why it may not
 * @param beslissing the decision about sharing that it rests on
 */
public record Punttoegang(
    UUID agendapunt,
    Laag laag,
    String groep,
    Optional<Partnercode> partner,
    boolean toegestaan,
    String grondslag,
    Optional<UUID> beslissing) {}
