package nl.meldroute.beleid.lezen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cells that have a simple reading: a choice of codes. Everything else that FEEL can say is a
 * formula, and is shown as it is.
 */
public final class Cel {

  private static final String LIJST = "\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*";
  private static final Pattern KEUZE = Pattern.compile(LIJST);
  private static final Pattern BEHALVE = Pattern.compile("not\\s*\\(\\s*(" + LIJST + ")\\s*\\)");
  private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");

  private Cel() {}

  /** Whether the cell fits everything: it does not matter. */
  public static boolean isLeeg(String cel) {
    return cel.isEmpty() || cel.equals("-");
  }

  /**
   * The codes of the column that fit the cell, in their order.
   *
   * @return empty when the cell is a formula, or names a code that the column does not have
   */
  public static Optional<List<String>> keuze(String cel, List<String> codes) {
    if (isLeeg(cel)) {
      return Optional.of(codes);
    }
    var behalve = BEHALVE.matcher(cel);
    if (behalve.matches()) {
      return genoemd(behalve.group(1), codes)
          .map(genoemd -> codes.stream().filter(code -> !genoemd.contains(code)).toList());
    }
    return KEUZE.matcher(cel).matches()
        ? genoemd(cel, codes).map(genoemd -> codes.stream().filter(genoemd::contains).toList())
        : Optional.empty();
  }

  /** The cell that fits these codes, written as the tables of the product write it. */
  public static String van(List<String> gekozen, List<String> codes) {
    if (gekozen.containsAll(codes)) {
      return "";
    }
    List<String> anders = new ArrayList<>(codes);
    anders.removeAll(gekozen);
    return anders.size() < gekozen.size() ? "not(" + lijst(anders) + ")" : lijst(gekozen);
  }

  /** The one code in a cell of an answer; empty when the cell is a formula. */
  public static Optional<String> code(String cel) {
    var tekst = CODE.matcher(cel);
    return tekst.matches() ? Optional.of(tekst.group(1)) : Optional.empty();
  }

  private static Optional<Set<String>> genoemd(String lijst, List<String> codes) {
    Set<String> genoemd =
        CODE.matcher(lijst).results().map(code -> code.group(1)).collect(Collectors.toSet());
    return codes.containsAll(genoemd) ? Optional.of(genoemd) : Optional.empty();
  }

  private static String lijst(List<String> codes) {
    return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
  }
}
