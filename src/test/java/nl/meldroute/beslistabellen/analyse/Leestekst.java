package nl.meldroute.beslistabellen.analyse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Waarde;

/** Codes and cells as the pages of the docs show them: with the words that the screens use. */
final class Leestekst {

  private static final Pattern GETAL = Pattern.compile("(>=|<=|>|<)?\\s*(\\d+)");
  private static final Pattern REEKS = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");
  private static final Pattern DUUR = Pattern.compile("P(T)?(\\d+)([YMDH])");
  private static final Map<String, String> EENHEDEN =
      Map.of("Y", "jaar", "M", "maanden", "D", "dagen", "TM", "minuten", "TH", "uur");
  private static final Map<String, String> EEN =
      Map.of("maanden", "maand", "dagen", "dag", "minuten", "minuut");

  /** Codes that tables add to a value list: nothing has to be done. */
  private static final Set<String> TOEGEVOEGD = Set.of("GEEN");

  private static final List<Class<?>> LIJSTEN =
      new ClassFileImporter()
          .importPackagesOf(Waarde.class).stream()
              .filter(klasse -> klasse.isEnum() && klasse.isAssignableTo(Waarde.class))
              .map(JavaClass::reflect)
              .sorted(
                  Comparator.comparingInt((Class<?> lijst) -> lijst.getEnumConstants().length)
                      .thenComparing(Class::getName))
              .collect(Collectors.toList());

  private Leestekst() {}

  /**
   * @param samen the codes that can stand in the same column; they tell which value list it is
   */
  static String code(String code, List<String> samen) {
    if (code.isEmpty()) {
      return "-";
    }
    Matcher duur = DUUR.matcher(code);
    if (duur.matches()) {
      return duur(duur);
    }
    return LIJSTEN.stream()
        .filter(lijst -> namen(lijst).containsAll(zonderToegevoegd(samen)))
        .findFirst()
        .flatMap(
            lijst ->
                Arrays.stream(lijst.getEnumConstants())
                    .map(Waarde.class::cast)
                    .filter(waarde -> waarde.code().equals(code))
                    .findFirst())
        .map(Waarde::tekst)
        .orElseGet(() -> hoofdletter(Woorden.code(code)));
  }

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

  static String hoofdletter(String tekst) {
    return tekst.isEmpty()
        ? tekst
        : tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1);
  }

  private static String opsomming(List<String> codes, List<String> alle, String laatste) {
    List<String> teksten = codes.stream().map(code -> "**" + code(code, alle) + "**").toList();
    return teksten.size() == 1
        ? teksten.get(0)
        : String.join(", ", teksten.subList(0, teksten.size() - 1))
            + laatste
            + teksten.get(teksten.size() - 1);
  }

  private static Set<String> namen(Class<?> lijst) {
    return Arrays.stream(lijst.getEnumConstants())
        .map(waarde -> ((Waarde) waarde).code())
        .collect(Collectors.toSet());
  }

  private static List<String> zonderToegevoegd(List<String> codes) {
    return codes.stream().filter(code -> !TOEGEVOEGD.contains(code)).toList();
  }

  private static String duur(Matcher duur) {
    String tijd = duur.group(1) == null ? "" : duur.group(1);
    String eenheid =
        EENHEDEN.getOrDefault(
            tijd + duur.group(3), EENHEDEN.getOrDefault(duur.group(3), duur.group(3)));
    return duur.group(2)
        + " "
        + (duur.group(2).equals("1") ? EEN.getOrDefault(eenheid, eenheid) : eenheid);
  }
}
