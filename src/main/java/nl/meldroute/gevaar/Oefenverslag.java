package nl.meldroute.gevaar;

import java.time.Instant;
import java.util.List;

/**
 * How one drill went.
 *
 * @param casus number of the invented casus
 * @param stappen in order, each with how long it took from the start
 */
public record Oefenverslag(String regio, String casus, Instant begonnenOp, List<Stap> stappen) {

  /**
   * One step.
   *
   * @param minuten from the start of the drill; null when it was not done, or not yet
   * @param verschil with the drill before it, in minutes: less is faster; null when one is missing
   */
  public record Stap(String naam, Long minuten, Long verschil) {}
}
