package nl.meldroute.beleid.lezen;

import java.time.Instant;
import java.util.List;

/**
 * A table as people read it.
 *
 * @param trefuitleg what the hit policy means
 * @param variant GEDEELD or EIGEN; null for a draft
 * @param versie null for a draft
 * @param sinds null for a draft
 * @param door null for a draft
 * @param invoer the columns that ask
 * @param gegevens what those columns look at, each once: what somebody fills in to try the table
 */
public record Leesbaretabel(
    String sleutel,
    String naam,
    String waarover,
    String trefwijze,
    String trefuitleg,
    String variant,
    Integer versie,
    Instant sinds,
    String door,
    List<Vraag> invoer,
    List<Gegeven> gegevens,
    List<Antwoord> uitvoer,
    List<Regel> regels) {

  /** A code and what the screens call it. */
  public record Waarde(String code, String tekst) {}

  /**
   * What the table asks.
   *
   * @param soort KEUZE (one of the values), GETAL or FORMULE (computed from the variable)
   */
  public record Vraag(String naam, String label, String soort, List<Waarde> waarden) {}

  /**
   * @param soort JANEE, KEUZE, GETAL or LIJST (several of the values)
   */
  public record Gegeven(String naam, String label, String soort, List<Waarde> waarden) {}

  public record Antwoord(String naam, String label, List<Waarde> waarden) {}

  /**
   * A rule.
   *
   * @param als per question that matters: the question and its answer
   * @param dan per answer that is given: the same
   * @param zin the whole rule as a sentence
   * @param geraakt how often it was hit in the last year; null when that was not counted
   * @param afgeweken how often people decided otherwise; null when that was not counted
   */
  public record Regel(
      String id,
      int nummer,
      List<String> als,
      List<String> dan,
      String zin,
      String toelichting,
      String bron,
      String aanname,
      Long geraakt,
      Long afgeweken) {

    Regel geteld(long geraakt, long afgeweken) {
      return new Regel(id, nummer, als, dan, zin, toelichting, bron, aanname, geraakt, afgeweken);
    }
  }

  Leesbaretabel met(List<Regel> andereRegels) {
    return new Leesbaretabel(
        sleutel,
        naam,
        waarover,
        trefwijze,
        trefuitleg,
        variant,
        versie,
        sinds,
        door,
        invoer,
        gegevens,
        uitvoer,
        andereRegels);
  }
}
