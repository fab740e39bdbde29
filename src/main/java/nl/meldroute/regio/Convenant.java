package nl.meldroute.regio;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a partner signed about sharing information.
 *
 * @param van the first day on which it holds; without a day it always did
 * @param tot the last; without a day it holds until changed
 */
public record Convenant(String naam, Optional<LocalDate> van, Optional<LocalDate> tot) {

  public boolean geldt(LocalDate dag) {
    return van.map(eerste -> !dag.isBefore(eerste)).orElse(true)
        && tot.map(laatste -> !dag.isAfter(laatste)).orElse(true);
  }
}
