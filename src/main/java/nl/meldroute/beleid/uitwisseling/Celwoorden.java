package nl.meldroute.beleid.uitwisseling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.lezen.Cel;
import nl.meldroute.beleid.lezen.Tabelvorm.Kolom;

/**
 * A cell of a table as people write it in a spreadsheet, and back: "Ja; Onbekend", "alles behalve
 * Nee", "3 of meer". What has no simple reading is written as it is, behind "formule:".
 */
final class Celwoorden {

  static final String FORMULE = "formule: ";
  static final String BEHALVE = "alles behalve ";
  private static final String MAAKT_NIET_UIT = "maakt niet uit";

  private static final Pattern FEEL_GETAL = Pattern.compile("(>=|<=|>|<)?\\s*(\\d{1,9})");
  private static final Pattern FEEL_REEKS = Pattern.compile("\\[(\\d{1,9})\\.\\.(\\d{1,9})]");
  private static final Pattern GETAL =
      Pattern.compile("(hoogstens|meer dan|minder dan)?\\s*(\\d{1,9})(\\s+of meer)?");
  private static final Pattern REEKS = Pattern.compile("(\\d{1,9})\\s+tot en met\\s+(\\d{1,9})");

  private final Kolom kolom;
  private final List<String> labels;

  Celwoorden(Kolom kolom) {
    this.kolom = kolom;
    this.labels = labels(kolom.codes());
  }

  /** The words of the codes, each another; a code whose word another has too is written out. */
  private static List<String> labels(List<String> codes) {
    List<String> woorden = codes.stream().map(code -> Leestekst.code(code, codes)).toList();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      String woord = woorden.get(i);
      boolean enig = woorden.stream().filter(woord::equalsIgnoreCase).count() == 1;
      labels.add(enig ? woord : woord + " (" + codes.get(i) + ")");
    }
    return labels;
  }

  /** What can be chosen in the column. */
  List<String> labels() {
    return labels;
  }

  /** The cell of a question. */
  String vraag(String cel) {
    if (Cel.isLeeg(cel)) {
      return "";
    }
    if (kolom.codes().isEmpty()) {
      return getal(cel).orElse(FORMULE + cel);
    }
    return Cel.keuze(cel, kolom.codes())
        .filter(passend -> !passend.isEmpty() && passend.size() < kolom.codes().size())
        .map(this::keuze)
        .orElse(FORMULE + cel);
  }

  /** The cell of an answer. */
  String antwoord(String cel) {
    if (cel.isEmpty()) {
      return "";
    }
    return Cel.code(cel).filter(kolom.codes()::contains).map(this::label).orElse(FORMULE + cel);
  }

  private String keuze(List<String> passend) {
    List<String> anders = new ArrayList<>(kolom.codes());
    anders.removeAll(passend);
    return anders.size() < passend.size() ? BEHALVE + opsomming(anders) : opsomming(passend);
  }

  private String opsomming(List<String> codes) {
    return codes.stream().map(this::label).collect(Collectors.joining("; "));
  }

  private String label(String code) {
    return labels.get(kolom.codes().indexOf(code));
  }

  private static Optional<String> getal(String cel) {
    Matcher reeks = FEEL_REEKS.matcher(cel);
    if (reeks.matches()) {
      return Optional.of(reeks.group(1) + " tot en met " + reeks.group(2));
    }
    Matcher getal = FEEL_GETAL.matcher(cel);
    if (!getal.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (getal.group(1) == null ? "" : getal.group(1)) {
          case ">=" -> getal.group(2) + " of meer";
          case "<=" -> "hoogstens " + getal.group(2);
          case ">" -> "meer dan " + getal.group(2);
          case "<" -> "minder dan " + getal.group(2);
          default -> getal.group(2);
        });
  }

  /** What was typed is not understood; says why, to who typed it. */
  static final class Onbegrepen extends Exception {
    Onbegrepen(String reden) {
      super(reden);
    }
  }

  /** The cell of a question, from what somebody typed. */
  String alsVraag(String getypt) throws Onbegrepen {
    String tekst = getypt.strip();
    if (tekst.isEmpty() || tekst.equals("-") || tekst.equalsIgnoreCase(MAAKT_NIET_UIT)) {
      return "";
    }
    if (isFormule(tekst)) {
      return tekst.substring(FORMULE.strip().length()).strip();
    }
    if (kolom.codes().isEmpty()) {
      return alsGetal(tekst);
    }
    return begintMet(tekst, BEHALVE)
        ? "not(" + lijst(codes(tekst.substring(BEHALVE.length()))) + ")"
        : lijst(codes(tekst));
  }

  /** The cell of an answer, from what somebody typed. */
  String alsAntwoord(String getypt) throws Onbegrepen {
    String tekst = getypt.strip();
    if (tekst.isEmpty() || tekst.equals("-")) {
      return "";
    }
    if (isFormule(tekst)) {
      return tekst.substring(FORMULE.strip().length()).strip();
    }
    Optional<String> code = code(tekst);
    if (code.isEmpty()) {
      throw new Onbegrepen("Dit is geen mogelijke waarde. " + kiesUit());
    }
    return "\"" + code.get() + "\"";
  }

  private static boolean isFormule(String tekst) {
    return begintMet(tekst, FORMULE.strip());
  }

  private static boolean begintMet(String tekst, String begin) {
    return tekst.regionMatches(true, 0, begin, 0, begin.length());
  }

  private static String alsGetal(String tekst) throws Onbegrepen {
    if (FEEL_GETAL.matcher(tekst).matches() || FEEL_REEKS.matcher(tekst).matches()) {
      return tekst;
    }
    String klein = tekst.toLowerCase(Locale.ROOT);
    Matcher reeks = REEKS.matcher(klein);
    if (reeks.matches()) {
      return "[" + reeks.group(1) + ".." + reeks.group(2) + "]";
    }
    Matcher getal = GETAL.matcher(klein);
    if (!getal.matches() || getal.group(1) != null && getal.group(3) != null) {
      throw new Onbegrepen(
          "Dit is geen getal. Schrijf bijvoorbeeld: 3, 3 of meer, hoogstens 3, of 3 tot en met 5.");
    }
    if (getal.group(3) != null) {
      return ">= " + getal.group(2);
    }
    return switch (getal.group(1) == null ? "" : getal.group(1)) {
      case "hoogstens" -> "<= " + getal.group(2);
      case "meer dan" -> "> " + getal.group(2);
      case "minder dan" -> "< " + getal.group(2);
      default -> getal.group(2);
    };
  }

  private List<String> codes(String tekst) throws Onbegrepen {
    List<String> gekozen = new ArrayList<>();
    for (String deel : tekst.split("[;\\n]")) {
      if (!deel.isBlank()) {
        gekozen.addAll(
            code(deel.strip()).map(List::of).or(() -> metOf(deel)).orElseThrow(this::onbekend));
      }
    }
    if (gekozen.isEmpty()) {
      throw onbekend();
    }
    return kolom.codes().stream().filter(gekozen::contains).toList();
  }

  /** "Ja of Onbekend"; a label can hold "of" itself, so only when all parts are labels. */
  private Optional<List<String>> metOf(String deel) {
    List<Optional<String>> codes =
        Arrays.stream(deel.split("(?i)\\s+of\\s+|,")).map(stuk -> code(stuk.strip())).toList();
    return codes.stream().allMatch(Optional::isPresent)
        ? Optional.of(codes.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private Optional<String> code(String tekst) {
    String gewoon = tekst.replaceAll("[\\s\\u00a0]+", " ");
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).equalsIgnoreCase(gewoon) || kolom.codes().get(i).equals(gewoon)) {
        return Optional.of(kolom.codes().get(i));
      }
    }
    return Optional.empty();
  }

  private Onbegrepen onbekend() {
    return new Onbegrepen("Dit is geen mogelijk antwoord. " + kiesUit());
  }

  private String kiesUit() {
    return labels.size() > 12
        ? "Het blad Waarden zegt waaruit u kiest. Schrijf tussen twee waarden een puntkomma."
        : "Kies uit: " + String.join("; ", labels) + ".";
  }

  private static String lijst(List<String> codes) {
    return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
  }
}
