package nl.meldroute.beleid.toets;

import java.util.Map;

/**
 * What the checks say about a draft of a table.
 *
 * @param code which check, such as GAT
 * @param regel id of the rule that it is about; null when it is about no single one
 * @param plaats with the code a key that stays the same as long as the finding does, for accepting
 *     it; not for the screen
 * @param tekst the finding as staff read it
 * @param tegenvoorbeeld input that shows it, for trying it; null when there is none
 */
public record Bevinding(
    String code,
    Ernst ernst,
    String regel,
    String plaats,
    String tekst,
    Map<String, Object> tegenvoorbeeld) {}
