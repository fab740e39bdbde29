package nl.meldroute.cijfers;

import java.util.List;

/**
 * One side of a table.
 *
 * @param waarden codes, in order of display; {@link Uitsplitsing#tekst(String)} has their words
 */
public record As(Uitsplitsing uitsplitsing, List<String> waarden) {

  public As {
    waarden = List.copyOf(waarden);
  }
}
