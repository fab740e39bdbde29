package nl.meldroute.beleid;

import java.time.Instant;

/**
 * What the second person said of a draft.
 *
 * @param versie of the text that was judged
 */
public record Beleidsoordeel(
    Besluit besluit, String toelichting, long versie, String door, Instant tijdstip) {

  /** How the second person decides. */
  public enum Besluit {
    GOEDKEUREN,
    TERUGGEVEN
  }
}
