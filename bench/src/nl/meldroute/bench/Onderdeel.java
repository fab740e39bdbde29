package nl.meldroute.bench;

import java.util.List;

/** A part of the benchmark: measures something, and gives rows of the one table. */
interface Onderdeel {

  List<?> meet(Product product, KaleEngine kaal);
}
