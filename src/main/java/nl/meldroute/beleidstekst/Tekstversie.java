package nl.meldroute.beleidstekst;

import java.time.Instant;

/**
 * A version that a region published.
 *
 * @param inhoud as JSON; null when the region went back to the factory setting
 * @param door who wrote it
 * @param goedgekeurdDoor who approved; null when an older version came back
 * @param wijziging number of the beleidswijziging
 */
public record Tekstversie(
    int versie,
    String inhoud,
    Instant sinds,
    String door,
    String goedgekeurdDoor,
    String reden,
    String wijziging) {

  /** Whether the region has words of its own in it. */
  public boolean eigen() {
    return inhoud != null;
  }
}
