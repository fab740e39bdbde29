package nl.meldroute.beslissing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a decision table says to an input.
 *
 * @param sleutel key of the table
 * @param versie version of the table as the engine numbers them; null when the table is missing
 * @param regio for which region it was asked
 * @param variant region whose own table answered; null for the shared table
 * @param invoer the input, with what was left out filled in as ONBEKEND
 * @param uitkomsten one entry per rule hit: output name to value
 * @param regels the rules hit, in the same order
 */
public record Uitslag(
    String sleutel,
    Integer versie,
    String regio,
    String variant,
    Map<String, Object> invoer,
    List<Map<String, Object>> uitkomsten,
    List<Regel> regels) {

  /** Whether no rule applied: a gap in the table, for a human to decide. */
  public boolean geenRegel() {
    return uitkomsten.isEmpty();
  }

  /** The same question to the same table, with no answer to it. */
  Uitslag zonderUitkomst() {
    return new Uitslag(sleutel, versie, regio, variant, invoer, List.of(), List.of());
  }

  /** The reasons of the rules hit with their sources, as staff read them. */
  public String uitleg() {
    if (geenRegel()) {
      return "Geen regel van de beslistabel past op deze invoer. Beoordeel het zelf en meld dit aan de beleidsmedewerker.";
    }
    return regels.stream().map(Regel::uitleg).distinct().collect(Collectors.joining("\n"));
  }

  /** The value of one output of the first rule hit; null when no rule applied. */
  public String eerste(String uitvoer) {
    return geenRegel() ? null : (String) uitkomsten.get(0).get(uitvoer);
  }
}
