package nl.meldroute.bench.beslissen;

import java.util.Map;

/** An engine that holds one table. */
interface Beslisser {

  /** Evaluates the table; the number of rules that gave an answer. */
  int regels(Map<String, Object> invoer);

  default void sluit() {}
}
