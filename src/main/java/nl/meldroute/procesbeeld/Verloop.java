package nl.meldroute.procesbeeld;

import java.time.Instant;
import java.util.List;

/**
 * How one process went, with those that it called.
 *
 * @param klaar null while it runs
 * @param einde how it ended; null while it runs
 * @param storingen what does not work in it now
 * @param stappen a page of them, in the order in which they began
 * @param stappenTotaal how many there are on all pages together
 */
public record Verloop(
    String instantie,
    String regio,
    Proces proces,
    String nummer,
    String casus,
    String gemeente,
    Instant begonnen,
    Instant klaar,
    String einde,
    List<Storing> storingen,
    List<Stap> stappen,
    long stappenTotaal) {

  /**
   * A step; who did it is left out.
   *
   * @param soort in words
   * @param termijn when it was to be done; null when it has no term
   * @param afgebroken whether something else made it needless
   */
  public record Stap(
      Proces proces,
      String naam,
      String soort,
      Instant begonnen,
      Instant klaar,
      Instant termijn,
      boolean teLaat,
      boolean afgebroken) {}
}
