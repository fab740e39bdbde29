package nl.meldroute.regio.inlezen;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.meldroute.begrippen.Waarde;

/**
 * The values that a field can have.
 *
 * @param onbekend how a fault starts, such as "onbekende rol"
 */
record Keuzes<T>(String onbekend, Map<String, T> opties) {

  static <W extends Enum<W> & Waarde> Keuzes<W> uit(Class<W> lijst, String onbekend) {
    return uit(Arrays.asList(lijst.getEnumConstants()), Waarde::code, onbekend);
  }

  static <T> Keuzes<T> uit(Collection<T> waarden, Function<T, String> code, String onbekend) {
    return new Keuzes<>(
        onbekend,
        waarden.stream()
            .collect(toMap(code, Function.identity(), (een, twee) -> een, LinkedHashMap::new)));
  }

  /** Names what was written, and what was probably meant. */
  String fout(String geschreven) {
    String begin = "%s \"%s\".".formatted(onbekend, geschreven);
    return opties.keySet().stream()
        .min(Comparator.comparingInt(optie -> afstand(geschreven, optie)))
        .filter(optie -> afstand(geschreven, optie) <= Math.max(1, optie.length() / 3))
        .map(optie -> "%s Bedoelt u \"%s\"?".formatted(begin, optie))
        .orElse("%s Kies uit: %s.".formatted(begin, String.join(", ", opties.keySet())));
  }

  /** The number of letters to add, leave out or replace; capitals count as the same letter. */
  private static int afstand(String een, String twee) {
    String links = een.toLowerCase(Locale.ROOT);
    String rechts = twee.toLowerCase(Locale.ROOT);
    int[] rij = new int[rechts.length() + 1];
    Arrays.setAll(rij, kolom -> kolom);
    for (int i = 1; i <= links.length(); i++) {
      int schuin = rij[0];
      rij[0] = i;
      for (int j = 1; j <= rechts.length(); j++) {
        int vervang = schuin + (links.charAt(i - 1) == rechts.charAt(j - 1) ? 0 : 1);
        schuin = rij[j];
        rij[j] = Math.min(vervang, Math.min(rij[j], rij[j - 1]) + 1);
      }
    }
    return rij[rechts.length()];
  }
}
