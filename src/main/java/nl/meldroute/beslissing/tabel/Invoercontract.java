package nl.meldroute.beslissing.tabel;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Fout;

/** Which inputs a table takes; tells what is wrong with a given input. */
public class Invoercontract {

  private static final double GROOTSTE = 1e9;

  /** A column of a table judges a list; which codes it can hold stands in no column. */
  private static final Map<String, Set<String>> LIJSTEN =
      Map.of(
          "vormen",
          Arrays.stream(Uitbuitingsvorm.values())
              .map(Waarde::code)
              .collect(toCollection(LinkedHashSet::new)));

  private final Map<String, Tabel.Invoer> invoer;

  Invoercontract(Map<String, Tabel.Invoer> invoer) {
    this.invoer = invoer;
  }

  /** The codes that a list can hold; empty for any other input. */
  static Optional<Collection<String>> codes(String naam) {
    return Optional.ofNullable(LIJSTEN.get(naam));
  }

  /**
   * Every fault at once: unknown inputs, wrong types, unknown codes. What is left out is no fault.
   */
  public List<Fout> toets(Map<String, Object> gegeven) {
    List<Fout> fouten = new ArrayList<>();
    gegeven.forEach(
        (naam, waarde) -> {
          Tabel.Invoer kolom = invoer.get(naam);
          if (kolom == null) {
            fouten.add(
                fout(
                    naam,
                    "Deze tabel kent dit gegeven niet. Zij kent: "
                        + String.join(", ", invoer.keySet())
                        + "."));
          } else if (waarde != null) {
            toets(naam, kolom, waarde, fouten);
          }
        });
    return fouten;
  }

  private static void toets(String naam, Tabel.Invoer kolom, Object waarde, List<Fout> fouten) {
    if (kolom.lijst()) {
      Set<String> codes = LIJSTEN.get(naam);
      if (!(waarde instanceof List<?> lijst)
          || !lijst.stream()
              .allMatch(
                  code -> code instanceof String && (codes == null || codes.contains(code)))) {
        fouten.add(
            fout(
                naam,
                codes == null
                    ? "Geef een lijst van codes."
                    : "Geef een lijst. Kies uit: " + String.join(", ", codes) + "."));
      }
    } else if (!kolom.waarden().isEmpty()) {
      if (!(waarde instanceof String code) || !kolom.waarden().contains(code)) {
        fouten.add(fout(naam, "Kies uit: " + String.join(", ", kolom.waarden()) + "."));
      }
    } else if (("number".equals(kolom.soort()) || "integer".equals(kolom.soort()))
        && !isGewoonGetal(waarde)) {
      fouten.add(fout(naam, "Geef een getal tot een miljard."));
    }
  }

  /** The engine fails on a number with hundreds of digits, and on none at all (infinity). */
  private static boolean isGewoonGetal(Object waarde) {
    return waarde instanceof Number getal && Math.abs(getal.doubleValue()) <= GROOTSTE;
  }

  private static Fout fout(String naam, String melding) {
    return new Fout("invoer." + naam, melding);
  }
}
