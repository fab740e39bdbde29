package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Leestekst;

/** Cells as the pages of the docs show them. */
final class Celtekst {

  private static final Pattern GETAL = Pattern.compile("(>=|<=|>|<)?\\s*(\\d+)");
  private static final Pattern REEKS = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");

  private Celtekst() {}

  /** The cell of a column with codes: which of them fit. */
  static String keuze(List<String> passend, List<String> alle) {
    if (passend.isEmpty()) {
      return "geen van de antwoorden";
    }
    List<String> anders = new ArrayList<>(alle);
    anders.removeAll(passend);
    return anders.size() < passend.size()
        ? "alles behalve " + opsomming(anders, alle, " en ")
        : opsomming(passend, alle, " of ");
  }

  /** The cell of a column with numbers. */
  static String getal(String cel) {
    Matcher getal = GETAL.matcher(cel);
    Matcher reeks = REEKS.matcher(cel);
    if (reeks.matches()) {
      return reeks.group(1) + " tot en met " + reeks.group(2);
    }
    if (!getal.matches()) {
      return "`" + cel + "`";
    }
    String vergelijking = getal.group(1) == null ? "" : getal.group(1);
    return switch (vergelijking) {
      case ">=" -> getal.group(2) + " of meer";
      case "<=" -> "hoogstens " + getal.group(2);
      case ">" -> "meer dan " + getal.group(2);
      case "<" -> "minder dan " + getal.group(2);
      default -> getal.group(2);
    };
  }

  static String aantal(double aantal) {
    return "%,.0f".formatted(aantal).replace(',', '.');
  }

  private static String opsomming(List<String> codes, List<String> alle, String laatste) {
    List<String> teksten =
        codes.stream().map(code -> "**" + Leestekst.code(code, alle) + "**").toList();
    return teksten.size() == 1
        ? teksten.get(0)
        : String.join(", ", teksten.subList(0, teksten.size() - 1))
            + laatste
            + teksten.get(teksten.size() - 1);
  }
}
