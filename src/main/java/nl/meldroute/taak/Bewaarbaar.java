package nl.meldroute.taak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.meldroute.platform.Fout;

/** Finds the texts that the database cannot keep: with NUL or half a character in them. */
final class Bewaarbaar {

  private Bewaarbaar() {}

  static List<Fout> toets(Map<String, Object> gegevens) {
    List<Fout> fouten = new ArrayList<>();
    toets("", gegevens, fouten);
    return fouten;
  }

  private static void toets(String veld, Object waarde, List<Fout> fouten) {
    if (waarde instanceof Map<?, ?> rij) {
      rij.forEach(
          (naam, deel) -> {
            toets(veld, naam, fouten);
            toets(veld.isEmpty() ? naam.toString() : veld + "." + naam, deel, fouten);
          });
    } else if (waarde instanceof List<?> rijen) {
      for (int i = 0; i < rijen.size(); i++) {
        toets("%s[%d]".formatted(veld, i), rijen.get(i), fouten);
      }
    } else if (waarde instanceof String tekst
        && tekst
            .codePoints()
            .anyMatch(teken -> teken == 0 || Character.getType(teken) == Character.SURROGATE)) {
      fouten.add(new Fout(veld, "Dit bevat een teken dat geen tekst is. Typ het opnieuw."));
    }
  }
}
