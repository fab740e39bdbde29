package nl.meldroute.beslistabellen;

import java.util.List;
import java.util.Map;

/** What a table answered: the rules it hit, in order, and the outcome of each. */
record Uitslag(List<String> regels, List<Map<String, Object>> uitkomsten) {

  boolean isLeeg() {
    return uitkomsten.isEmpty();
  }

  /** The value of a table that answers with exactly one rule. */
  String enige(String veld) {
    if (uitkomsten.size() != 1) {
      throw new AssertionError("Expected one outcome, got " + uitkomsten + " by " + regels);
    }
    return (String) uitkomsten.get(0).get(veld);
  }
}
