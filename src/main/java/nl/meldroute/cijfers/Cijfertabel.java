package nl.meldroute.cijfers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of counts. Every combination of the values of its axes has a cell, zeros included, and
 * each unit counts in exactly one of them: totals are sums. A table without axes has one cell.
 *
 * @param code such as {@code melding-vorm-gemeente}; the same question has the same code each year
 */
public record Cijfertabel(
    String code, String titel, Eenheid eenheid, List<As> assen, List<Cel> cellen) {

  public Cijfertabel {
    assen = List.copyOf(assen);
    cellen = List.copyOf(cellen);
  }

  /** Empty when a cell is hidden. */
  public Optional<Long> totaal() {
    return cellen.stream().allMatch(cel -> cel.aantal() != null)
        ? Optional.of(cellen.stream().map(Cel::aantal).mapToLong(Objects::requireNonNull).sum())
        : Optional.empty();
  }

  /** The number at a place; empty when it is hidden or there is no such place. */
  public Optional<Long> aantal(String... plek) {
    return cellen.stream()
        .filter(cel -> cel.plek().equals(List.of(plek)))
        .map(Cel::aantal)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
