package nl.meldroute.procesbeeld;

import java.time.Instant;
import java.util.List;

/**
 * How a region stands at this moment.
 *
 * @param wachtend the steps where people are to do something, the fullest first
 * @param vacatures roles that nobody holds
 * @param storingen the newest; {@code storingenTotaal} says how many there are
 * @param casussen null for who keeps the system running: how many casussen there are is no concern
 *     of theirs
 */
public record Stand(
    String regio,
    Instant peilmoment,
    List<Wachtend> wachtend,
    TeLaat teLaat,
    Acuut acuut,
    List<String> vacatures,
    long storingenTotaal,
    List<Storing> storingen,
    Casusstand casussen) {

  /**
   * A step where tasks wait.
   *
   * @param oudste since when the first of them waits
   */
  public record Wachtend(
      Proces proces,
      String stap,
      String naam,
      long aantal,
      long teLaat,
      long langerDanEenDag,
      long langerDanEenWeek,
      Instant oudste) {}

  /** Tasks whose term has passed, by how long ago. */
  public record TeLaat(long totaal, long hoogstensEenDag, long hoogstensEenWeek, long langer) {}

  /**
   * Acute danger that is being worked on now.
   *
   * @param oudste since when; null when there is none
   */
  public record Acuut(long aantal, Instant oudste) {}

  /** Numbers from the register; never which casus. */
  public record Casusstand(
      List<Telling> nieuw,
      List<Telling> gevaar,
      List<Telling> ouderdom,
      List<Telling> zonderAntwoord) {}

  /**
   * @param teLaat null where nothing can be late
   * @param oudste since when the oldest of them is there; null when it says nothing
   */
  public record Telling(String code, String tekst, long aantal, Long teLaat, Instant oudste) {}
}
