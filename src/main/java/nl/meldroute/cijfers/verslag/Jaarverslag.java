package nl.meldroute.cijfers.verslag;

import java.time.Instant;
import java.util.List;

/**
 * The report of a year, ready to be shown.
 *
 * @param intern whether it holds numbers that may not leave the region's own organisations
 * @param stand when what it says was so: when the publication was frozen, or now
 */
public record Jaarverslag(
    String regio,
    int jaar,
    String titel,
    String ondertitel,
    boolean intern,
    Instant stand,
    List<Hoofdstuk> hoofdstukken) {

  public Jaarverslag {
    hoofdstukken = List.copyOf(hoofdstukken);
  }
}
