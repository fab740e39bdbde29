package nl.meldroute.beslistabellen.analyse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A variable that a table looks at. Values that no rule tells apart are one group: whatever holds
 * for one of them holds for all.
 *
 * @param groepen the allowed values, by group; null for a number that was not filled in
 */
record Gegeven(String naam, List<List<Object>> groepen) {

  List<Object> waarden() {
    return groepen.stream().flatMap(List::stream).toList();
  }

  long alles() {
    return (1L << groepen.size()) - 1;
  }

  /** The groups that hold one of these values. */
  long masker(Collection<?> waarden) {
    long masker = 0;
    for (Object waarde : waarden) {
      masker |= 1L << groep(waarde);
    }
    return masker;
  }

  boolean kent(Object waarde) {
    return groepen.stream().anyMatch(groep -> groep.contains(waarde));
  }

  int groep(Object waarde) {
    return IntStream.range(0, groepen.size())
        .filter(groep -> groepen.get(groep).stream().anyMatch(w -> Objects.equals(w, waarde)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(naam + " has no value " + waarde));
  }

  static Gegeven van(String naam, Collection<List<Object>> groepen) {
    List<List<Object>> lijst = new ArrayList<>(groepen);
    if (lijst.size() > 62) {
      throw new IllegalArgumentException(naam + " has more groups than bits: " + lijst.size());
    }
    return new Gegeven(naam, lijst);
  }
}
