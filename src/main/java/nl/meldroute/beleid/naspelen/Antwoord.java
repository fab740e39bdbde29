package nl.meldroute.beleid.naspelen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table answered, made comparable: of a table that answers with all rules that fit, neither
 * their order nor hearing the same twice means anything; an output without a value is none; a
 * number is the same however it is written.
 *
 * @param regels per rule hit: output name to value
 */
record Antwoord(List<SortedMap<String, String>> regels) {

  private static final Comparator<SortedMap<String, String>> OP_TEKST =
      Comparator.comparing(Objects::toString);

  static Antwoord van(List<Map<String, Object>> uitkomsten, boolean verzamelt) {
    List<SortedMap<String, String>> regels = uitkomsten.stream().map(Antwoord::gewoon).toList();
    return new Antwoord(
        verzamelt ? new LinkedHashSet<>(regels).stream().sorted(OP_TEKST).toList() : regels);
  }

  boolean leeg() {
    return regels.isEmpty();
  }

  /** What stands here and not there. */
  Antwoord zonder(Antwoord ander) {
    List<SortedMap<String, String>> over = new ArrayList<>(regels);
    over.removeAll(ander.regels);
    return new Antwoord(List.copyOf(over));
  }

  private static SortedMap<String, String> gewoon(Map<String, Object> uitkomst) {
    SortedMap<String, String> gewoon = new TreeMap<>();
    uitkomst.forEach(
        (uitvoer, waarde) -> {
          if (waarde != null) {
            gewoon.put(uitvoer, tekst(waarde));
          }
        });
    return gewoon;
  }

  private static String tekst(Object waarde) {
    return waarde instanceof Number getal
        ? new BigDecimal(getal.toString()).stripTrailingZeros().toPlainString()
        : waarde.toString();
  }
}
