package nl.meldroute.taak.formulier;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that means the same in Java and JavaScript: between {@code ^} and {@code $}
 * only plain characters, classes without nesting, {@code \d} and {@code \w}, escaped punctuation,
 * groups, {@code |} inside a group, and greedy quantifiers. A group may be optional but not
 * repeated: that keeps matching from exploding on hostile input.
 */
final class Patroon {

  private static final Pattern VERTAALBAAR =
      Pattern.compile(
          "\\^(?:"
              + "[A-Za-z0-9 _@,:;/#%&=!~<>'\"-]" // a plain character
              + "|\\\\[dw.\\-+*?()\\[\\]{}|^$/\\\\]" // an escape that both know
              + "|\\[\\^?(?:[A-Za-z0-9 _@,:;/#%=!~<>'\".+*?()|$-]|\\\\[dw\\]\\-\\\\/])+]" // a class
              + "|\\((?:\\?:|(?!\\?))|\\)(?![*+{])|\\|"
              + "|[?*+](?![?*+])|\\{\\d{1,3}(?:,\\d{0,3})?}(?![?*+])"
              + ")*\\$");

  private final Pattern patroon;

  private Patroon(Pattern patroon) {
    this.patroon = patroon;
  }

  /** The pattern; empty when the expression is not one that both sides read alike. */
  static Optional<Patroon> van(String expressie) {
    // Outside a group, ^a|b$ would anchor one end of each alternative only.
    if (!VERTAALBAAR.matcher(expressie).matches() || heeftAlternatiefBuitenGroep(expressie)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Patroon(Pattern.compile(expressie.substring(1, expressie.length() - 1))));
    } catch (PatternSyntaxException onleesbaar) {
      return Optional.empty();
    }
  }

  private static boolean heeftAlternatiefBuitenGroep(String expressie) {
    String kaal = expressie.replaceAll("\\\\.", "").replaceAll("\\[[^\\]]*]", "");
    int diepte = 0;
    for (char teken : kaal.toCharArray()) {
      if (teken == '|' && diepte == 0) {
        return true;
      }
      diepte += teken == '(' ? 1 : teken == ')' ? -1 : 0;
    }
    return false;
  }

  boolean past(String tekst) {
    return patroon.matcher(tekst).matches();
  }
}
