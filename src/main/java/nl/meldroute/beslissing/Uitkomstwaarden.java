package nl.meldroute.beslissing;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.meldroute.begrippen.Classificatie;
import nl.meldroute.begrippen.Deelbaarheid;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Grondslag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Spoor;
import nl.meldroute.begrippen.Verantwoordelijke;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.begrippen.Wijze;
import nl.meldroute.platform.IsoDuur;

/**
 * What the product understands of a table's answers. A region publishes its own tables; an answer
 * that nobody understands is no answer, and must reach a human like one.
 */
public final class Uitkomstwaarden {

  private static final Map<String, Predicate<String>> BEKEND =
      Map.ofEntries(
          entry("niveau", code(Gevaarniveau.class)),
          entry("classificatie", code(Classificatie.class)),
          entry("wijze", code(Wijze.class)),
          entry("partner", code(Partnercode.class).or("GEEN"::equals)),
          entry("via", code(Partnercode.class)),
          entry("spoor", code(Spoor.class)),
          entry("regie", code(Partnercode.class)),
          entry("dringendheid", code(Dringendheid.class)),
          entry("gemeente", code(Verantwoordelijke.class)),
          entry("betaler", code(Verantwoordelijke.class)),
          entry("volgorde", volgorde -> volgorde.matches("[1-9]")),
          entry("toegestaan", code(Deelbaarheid.class)),
          entry("grondslag", code(Grondslag.class)),
          entry("termijn", Uitkomstwaarden::isDuur),
          entry("herinnering", Uitkomstwaarden::isDuur));

  private static final Set<String> MAG_LEEG = Set.of("via", "volgorde", "termijn", "herinnering");

  private Uitkomstwaarden() {}

  static boolean begrepen(Uitslag uitslag) {
    return uitslag.uitkomsten().stream()
        .flatMap(regel -> regel.entrySet().stream())
        .allMatch(uitkomst -> begrepen(uitkomst.getKey(), uitkomst.getValue()));
  }

  /** Whether only some values of an output mean something to the product. */
  public static boolean kent(String uitvoer) {
    return BEKEND.containsKey(uitvoer);
  }

  /** Whether the product understands this value; of an output that it only shows, any. */
  public static boolean begrepen(String uitvoer, Object waarde) {
    Predicate<String> bekend = BEKEND.get(uitvoer);
    return bekend == null
        || (waarde == null && MAG_LEEG.contains(uitvoer))
        || (waarde instanceof String tekst && bekend.test(tekst));
  }

  private static <W extends Enum<W> & Waarde> Predicate<String> code(Class<W> lijst) {
    return code -> Waarde.zoek(lijst, code).isPresent();
  }

  private static boolean isDuur(String tekst) {
    try {
      IsoDuur.na(Instant.EPOCH, tekst);
      return true;
    } catch (IllegalArgumentException geenDuur) {
      return false;
    }
  }
}
