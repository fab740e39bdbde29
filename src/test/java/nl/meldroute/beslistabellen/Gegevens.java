package nl.meldroute.beslistabellen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Input for a decision table: build it by changing a base case, or enumerate all combinations. */
final class Gegevens {

  static final List<String> JA_NEE_ONBEKEND = List.of("JA", "NEE", "ONBEKEND");
  static final List<String> LEEFTIJDEN = List.of("MINDERJARIG", "MEERDERJARIG", "ONBEKEND");
  static final List<String> CLASSIFICATIES =
      List.of("GEEN_MENSENHANDEL", "RISICOFACTOREN", "ERNSTIG_VERMOEDEN", "MENSENHANDEL");

  private Gegevens() {}

  /**
   * @param veldenEnWaarden alternately a field and its value; a null value leaves the field out
   */
  static Map<String, Object> met(Map<String, ?> basis, Object... veldenEnWaarden) {
    var gegevens = new LinkedHashMap<String, Object>(basis);
    for (int i = 0; i < veldenEnWaarden.length; i += 2) {
      if (veldenEnWaarden[i + 1] == null) {
        gegevens.remove((String) veldenEnWaarden[i]);
      } else {
        gegevens.put((String) veldenEnWaarden[i], veldenEnWaarden[i + 1]);
      }
    }
    return gegevens;
  }

  static List<Map<String, Object>> alleCombinaties(Map<String, ? extends List<?>> waarden) {
    List<Map<String, Object>> combinaties = List.of(Map.of());
    for (var veld : waarden.entrySet()) {
      var verder = new ArrayList<Map<String, Object>>();
      for (var combinatie : combinaties) {
        for (var waarde : veld.getValue()) {
          verder.add(met(combinatie, veld.getKey(), waarde));
        }
      }
      combinaties = verder;
    }
    return combinaties;
  }
}
