package nl.meldroute.beleid.toets;

import java.util.List;

/**
 * The checks of a draft against the table it began with.
 *
 * @param bevindingen what is new, the worst first
 * @param bekend what the starting table had already; asks for nothing
 */
public record Toetsuitslag(List<Bevinding> bevindingen, List<Bevinding> bekend) {

  public boolean blokkeert() {
    return bevindingen.stream().anyMatch(bevinding -> bevinding.ernst() == Ernst.BLOKKEERT);
  }

  /** What must be accepted with a reason. */
  public List<Bevinding> waarschuwingen() {
    return bevindingen.stream().filter(bevinding -> bevinding.ernst() == Ernst.WAARSCHUWT).toList();
  }
}
