package nl.meldroute.cijfers.onderdrukking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which number it is, in whatever table it stands: what is counted, and of which part. What is not
 * named counts all together, so a total of one table is the same number as a total of another.
 *
 * @param reeks what is counted
 * @param deel by axis the value, with the year
 */
public record Sleutel(String reeks, Map<String, String> deel) {

  static final String JAAR = "JAAR";

  public Sleutel {
    deel = Collections.unmodifiableMap(new TreeMap<>(deel));
  }

  int breedte() {
    return deel.size() - (deel.containsKey(JAAR) ? 1 : 0);
  }
}
