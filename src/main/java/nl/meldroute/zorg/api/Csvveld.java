package nl.meldroute.zorg.api;

/** A value in a file that a spreadsheet opens. */
final class Csvveld {

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULE = "=+-@\t\r\n";

  private Csvveld() {}

  /** Never a formula, and never more than one field; empty for what is not known. */
  static String van(String waarde) {
    if (waarde == null || waarde.isEmpty()) {
      return "";
    }
    String veilig = FORMULE.indexOf(waarde.charAt(0)) >= 0 ? "'" + waarde : waarde;
    return veilig.chars().anyMatch(teken -> ";\"\r\n".indexOf(teken) >= 0)
        ? "\"" + veilig.replace("\"", "\"\"") + "\""
        : veilig;
  }
}
