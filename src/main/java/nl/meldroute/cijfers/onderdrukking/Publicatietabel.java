package nl.meldroute.cijfers.onderdrukking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.cijfers.As;
import nl.meldroute.cijfers.Cel;
import nl.meldroute.cijfers.Eenheid;

/**
 * A table as the outside world sees it. Totals stand apart, because a sum of cells of which some
 * are hidden is none.
 *
 * @param cellen the inner cells; a hidden one has no number
 * @param totalen every sum over one axis or more, with {@link #TOTAAL} in its place
 */
public record Publicatietabel(
    String code,
    String titel,
    Eenheid eenheid,
    List<As> assen,
    List<Cel> cellen,
    List<Cel> totalen) {

  public static final String TOTAAL = "TOTAAL";

  public Publicatietabel {
    assen = List.copyOf(assen);
    cellen = List.copyOf(cellen);
    totalen = List.copyOf(totalen);
  }

  /** Empty when it is hidden, or there is no such place. */
  public Optional<Long> aantal(String... plek) {
    return alles()
        .filter(cel -> cel.plek().equals(List.of(plek)))
        .map(Cel::aantal)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Cells and totals. */
  public Stream<Cel> alles() {
    return Stream.concat(cellen.stream(), totalen.stream());
  }

  public long verborgen() {
    return alles().filter(cel -> cel.aantal() == null).count();
  }
}
