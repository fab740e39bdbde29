package nl.meldroute.cijfers.onderdrukking;

import java.util.Map;

/**
 * Another world that looks the same from outside: by how much each number differs there. As long as
 * all its numbers are hidden, nobody can tell that world from ours, so none of them can be
 * computed.
 */
record Uitweg(Map<Integer, Integer> stappen) {

  boolean gebruikt(int getal) {
    return stappen.containsKey(getal);
  }
}
