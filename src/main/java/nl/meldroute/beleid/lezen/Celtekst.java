package nl.meldroute.beleid.lezen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leestekst;

/** Cells in Dutch, for the policy desk and for the pages of the docs. */
public final class Celtekst {

  /** For text without markup: a label of several words must not run into the next. */
  public static final Celtekst GEWOON = new Celtekst(tekst -> "‘" + tekst + "’", "formule ");

  /** For the pages of the docs. */
  public static final Celtekst MARKDOWN = new Celtekst(tekst -> "**" + tekst + "**", "");

  private static final Pattern GETAL = Pattern.compile("(>=|<=|>|<)?\\s*(\\d+)");
  private static final Pattern REEKS = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");

  private final UnaryOperator<String> nadruk;
  private final String formule;

  private Celtekst(UnaryOperator<String> nadruk, String formule) {
    this.nadruk = nadruk;
    this.formule = formule;
  }

  /** The cell of a column with codes: which of them fit. */
  public String keuze(List<String> passend, List<String> alle) {
    if (passend.isEmpty()) {
      return "geen van de antwoorden";
    }
    List<String> anders = new ArrayList<>(alle);
    anders.removeAll(passend);
    return anders.size() < passend.size()
        ? "alles behalve " + opsomming(anders, alle, " en ")
        : opsomming(passend, alle, " of ");
  }

  /** The cell of a column with codes, or its formula when it has no simple reading. */
  public String keuze(String cel, List<String> alle) {
    return Cel.keuze(cel, alle).map(passend -> keuze(passend, alle)).orElseGet(() -> formule(cel));
  }

  /** The cell of a column with numbers. */
  public String getal(String cel) {
    List<Optional<String>> delen =
        Arrays.stream(cel.split(",", -1)).map(String::strip).map(Celtekst::deel).toList();
    return delen.stream().allMatch(Optional::isPresent)
        ? delen.stream().map(Optional::get).collect(Collectors.joining(" of "))
        : formule(cel);
  }

  public String formule(String cel) {
    return formule + "`" + cel + "`";
  }

  public String nadruk(String tekst) {
    return nadruk.apply(tekst);
  }

  /** Codes with the words of the screens, one after the other. */
  public String opsomming(List<String> codes, List<String> alle, String laatste) {
    List<String> teksten =
        codes.stream().map(code -> nadruk.apply(Leestekst.code(code, alle))).toList();
    return teksten.size() == 1
        ? teksten.get(0)
        : teksten.subList(0, teksten.size() - 1).stream().collect(Collectors.joining(", "))
            + laatste
            + teksten.get(teksten.size() - 1);
  }

  /** Empty when it is no number and no range. */
  private static Optional<String> deel(String cel) {
    Matcher getal = GETAL.matcher(cel);
    Matcher reeks = REEKS.matcher(cel);
    if (reeks.matches()) {
      return Optional.of(reeks.group(1) + " tot en met " + reeks.group(2));
    }
    if (!getal.matches()) {
      return Optional.empty();
    }
    String vergelijking = getal.group(1) == null ? "" : getal.group(1);
    return Optional.of(
        switch (vergelijking) {
          case ">=" -> getal.group(2) + " of meer";
          case "<=" -> "hoogstens " + getal.group(2);
          case ">" -> "meer dan " + getal.group(2);
          case "<" -> "minder dan " + getal.group(2);
          default -> getal.group(2);
        });
  }
}
