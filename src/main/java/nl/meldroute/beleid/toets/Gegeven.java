package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A variable that a table looks at. Values that no rule tells apart are one group: whatever holds
 * for one of them holds for all.
 *
 * @param groepen the allowed values, by group; null for a number that was not filled in
 * @param groepPerWaarde the same the other way round
 */
record Gegeven(String naam, List<List<Object>> groepen, Map<Object, Integer> groepPerWaarde) {

  List<Object> waarden() {
    return groepen.stream().flatMap(List::stream).toList();
  }

  boolean kent(Object waarde) {
    return groepPerWaarde.containsKey(waarde);
  }

  int groep(Object waarde) {
    if (!kent(waarde)) {
      throw new IllegalArgumentException(naam + " has no value " + waarde);
    }
    return groepPerWaarde.get(waarde);
  }

  static Gegeven van(String naam, Collection<List<Object>> groepen) {
    List<List<Object>> lijst = new ArrayList<>(groepen);
    Map<Object, Integer> perWaarde = new HashMap<>();
    for (int groep = 0; groep < lijst.size(); groep++) {
      for (Object waarde : lijst.get(groep)) {
        perWaarde.put(waarde, groep);
      }
    }
    return new Gegeven(naam, lijst, perWaarde);
  }
}
