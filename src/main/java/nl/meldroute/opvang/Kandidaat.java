package nl.meldroute.opvang;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Ligging;
import nl.meldroute.begrippen.Opvangvorm;
import nl.meldroute.begrippen.Partnercode;

/**
 * A place in the register, judged for somebody.
 *
 * @param opent the first moment at which somebody can come in; null when nobody knows
 * @param uitsluitingen why it does not fit; empty when it does
 * @param redenen why it fits, or what to know about it, in the words of staff
 */
public record Kandidaat(
    UUID plek,
    String naam,
    Opvangvorm vorm,
    Ligging ligging,
    Partnercode partner,
    int vrij,
    boolean openNu,
    Instant opent,
    List<String> uitsluitingen,
    List<String> redenen) {

  /** A form with more rows cannot be sent back. */
  private static final int MEESTE_RIJEN = 100;

  /** Nobody reads more. */
  private static final int MEESTE_REGELS = 250;

  public boolean past() {
    return uitsluitingen.isEmpty();
  }

  /** The best of those that fit, as the rows of a form to choose from. */
  public static List<Map<String, String>> rijen(List<Kandidaat> kandidaten) {
    return kandidaten.stream()
        .filter(Kandidaat::past)
        .limit(MEESTE_RIJEN)
        .map(Kandidaat::rij)
        .toList();
  }

  private Map<String, String> rij() {
    return Map.of(
        "kenmerk",
        plek.toString(),
        "plek",
        "%s (%s)".formatted(naam, vorm.tekst()),
        "redenen",
        String.join(". ", redenen) + ".",
        "keuze",
        "NEE");
  }

  /** Why the others do not fit, a line for each. */
  static String uitgesloten(List<Kandidaat> kandidaten) {
    List<Kandidaat> niet = kandidaten.stream().filter(een -> !een.past()).toList();
    String regels =
        niet.stream()
            .limit(MEESTE_REGELS)
            .map(een -> een.naam + ": " + String.join("; ", een.uitsluitingen) + ".")
            .collect(Collectors.joining("\n"));
    if (niet.isEmpty()) {
      return "Er zijn geen andere plekken in het register.";
    }
    return niet.size() <= MEESTE_REGELS
        ? regels
        : regels + "\nEn nog %d andere plekken.".formatted(niet.size() - MEESTE_REGELS);
  }
}
