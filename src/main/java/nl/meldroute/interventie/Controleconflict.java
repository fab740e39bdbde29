package nl.meldroute.interventie;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the way of a joint inspection: another one on the same day. */
enum Controleconflict {
  OBJECT("op dezelfde plek"),
  TEAM("met hetzelfde team"),
  GEMEENTE("in dezelfde gemeente");

  private final String tekst;

  Controleconflict(String tekst) {
    this.tekst = tekst;
  }

  String tekst() {
    return tekst;
  }

  /** Compares with those on the same day; one that was dropped stands in nobody's way. */
  static Set<Controleconflict> zoek(
      String gemeente, String object, Set<String> team, Collection<Controle> zelfdeDag) {
    Set<Controleconflict> gevonden = EnumSet.noneOf(Controleconflict.class);
    for (Controle andere : zelfdeDag) {
      if ("VERVALLEN".equals(andere.stand())) {
        continue;
      }
      if (gelijk(andere.object()).equals(gelijk(object))) {
        gevonden.add(OBJECT);
      }
      if (andere.deelnemers().stream()
          .anyMatch(een -> een.gaatMee() && team.contains(een.groep()))) {
        gevonden.add(TEAM);
      }
      if (andere.gemeente().equals(gemeente)) {
        gevonden.add(GEMEENTE);
      }
    }
    return gevonden;
  }

  static String tekst(Set<Controleconflict> conflicten) {
    return conflicten.stream().map(Controleconflict::tekst).collect(Collectors.joining(", "));
  }

  /** Capitals, blanks and marks do not make it another place. */
  private static String gelijk(String object) {
    return object.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
