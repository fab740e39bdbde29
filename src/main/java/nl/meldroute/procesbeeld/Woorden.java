package nl.meldroute.procesbeeld;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Codes with what staff read for them, in the order in which they are shown. */
final class Woorden {

  private Woorden() {}

  /**
   * @param paren code and words in turn
   */
  static Map<String, String> van(String... paren) {
    Map<String, String> woorden = new LinkedHashMap<>();
    for (int i = 0; i < paren.length; i += 2) {
      woorden.put(paren[i], paren[i + 1]);
    }
    return Collections.unmodifiableMap(woorden);
  }
}
