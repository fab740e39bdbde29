package nl.meldroute.beslissing;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored decision about a casus, to be traced to table, version, rules and person.
 *
 * @param gevraagdDoor who was at work when it was taken
 * @param gevraagdBij in which step
 * @param afwijking where a human decided otherwise; null when nobody did
 */
public record Beslissing(
    UUID id,
    Uitslag uitslag,
    String gevraagdDoor,
    String gevraagdBij,
    Instant tijdstip,
    Afwijking afwijking) {

  /**
   * A human decision other than the table's.
   *
   * @param gekozen what was chosen instead
   * @param reden why, in the words of who decided
   */
  public record Afwijking(String gekozen, String reden, String door, Instant tijdstip) {}
}
