package nl.meldroute.bench;

import java.util.List;

/** A part of the benchmark: measures something, and gives rows of the one table. */
interface Onderdeel {

  List<?> meet(Product product, KaleEngine kaal);

  /** Whether intake and tasks must be warm before it; a part that uses neither warms up itself. */
  default boolean vraagtWarmLoket() {
    return true;
  }
}
