package nl.meldroute.beslissing;

import java.util.List;

/**
 * A decision in words, as the version of the table that took it asks and answers.
 *
 * @param tabel name of the table
 * @param gegevens what it was told
 * @param uitkomsten per rule hit what it said; outputs without a value are left out
 */
public record Leesbaar(String tabel, List<Gegeven> gegevens, List<List<Gegeven>> uitkomsten) {

  /** A question or an output, with its answer. */
  public record Gegeven(String vraag, String antwoord) {}
}
