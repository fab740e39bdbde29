package nl.meldroute.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a file that a spreadsheet opens: with semicolons, as in the Netherlands. */
public final class Csv {

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULE = "=+-@\t\r\n";

  private Csv() {}

  /** One line, with its end; empty for what is not known. */
  public static String regel(List<String> waarden) {
    return waarden.stream().map(Csv::veld).collect(Collectors.joining(";", "", "\r\n"));
  }

  /** Whether a spreadsheet would compute it. */
  public static boolean isFormule(String waarde) {
    return !waarde.isEmpty() && FORMULE.indexOf(waarde.charAt(0)) >= 0;
  }

  /** Never a formula, and never more than one field. */
  static String veld(String waarde) {
    if (waarde == null || waarde.isEmpty()) {
      return "";
    }
    String veilig = isFormule(waarde) ? "'" + waarde : waarde;
    return veilig.chars().anyMatch(teken -> ";\"\r\n".indexOf(teken) >= 0)
        ? "\"" + veilig.replace("\"", "\"\"") + "\""
        : veilig;
  }
}
