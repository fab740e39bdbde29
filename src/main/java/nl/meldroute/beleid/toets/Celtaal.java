package nl.meldroute.beleid.toets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that a condition may be written in: values, ranges and comparisons, apart by
 * commas, or not(...) around them. No names, so no functions, no other columns and nothing that can
 * run long. What a condition means, FEEL itself says ({@link Celrekenaar}).
 */
final class Celtaal {

  static final int LANGSTE = 4_000;

  private static final String GETAL = "(-?\\d{1,9}(?:\\.\\d{1,6})?)";
  private static final Pattern TEKST = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern REEKS =
      Pattern.compile("[\\[(\\]]\\s*" + GETAL + "\\s*\\.\\.\\s*" + GETAL + "\\s*[\\])\\[]");
  private static final Pattern VERGELIJKING = Pattern.compile("(?:<=|>=|<|>)?\\s*" + GETAL);
  private static final Pattern LEEG = Pattern.compile("null\\b");
  private static final Pattern KOMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern NIET = Pattern.compile("(?s)not\\s*\\((.*)\\)");

  private Celtaal() {}

  /**
   * A part of a condition.
   *
   * @param code when it is a code; else null
   * @param getallen the numbers that it names
   */
  record Deel(String code, List<BigDecimal> getallen) {}

  /** The parts of a condition; empty when it is none that we read. */
  static Optional<List<Deel>> lees(String cel) {
    if (cel.length() > LANGSTE) {
      return Optional.empty();
    }
    Matcher niet = NIET.matcher(cel);
    String tekst = niet.matches() ? niet.group(1).strip() : cel;
    List<Deel> delen = new ArrayList<>();
    int plaats = 0;
    while (true) {
      Matcher deel = deel(tekst, plaats);
      if (deel == null) {
        return Optional.empty();
      }
      delen.add(lees(deel));
      plaats = deel.end();
      if (plaats == tekst.length()) {
        return Optional.of(delen);
      }
      Matcher komma = KOMMA.matcher(tekst).region(plaats, tekst.length());
      if (!komma.lookingAt()) {
        return Optional.empty();
      }
      plaats = komma.end();
    }
  }

  private static Matcher deel(String tekst, int plaats) {
    for (Pattern soort : List.of(TEKST, REEKS, VERGELIJKING, LEEG)) {
      Matcher deel = soort.matcher(tekst).region(plaats, tekst.length());
      if (deel.lookingAt()) {
        return deel;
      }
    }
    return null;
  }

  private static Deel lees(Matcher deel) {
    if (deel.pattern() == TEKST) {
      return new Deel(deel.group(1), List.of());
    }
    List<BigDecimal> getallen = new ArrayList<>();
    for (int i = 1; i <= deel.groupCount(); i++) {
      getallen.add(new BigDecimal(deel.group(i)));
    }
    return new Deel(null, getallen);
  }
}
