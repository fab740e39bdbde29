package nl.meldroute.dossier;

import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Signaal;
import nl.meldroute.begrippen.Signalenlijst;

/**
 * A signal that a reporter ticked, in the words that the form had then. What the list of the region
 * says later changes nothing about it.
 */
public record Gemeldsignaal(String code, String tekst) {

  /** The codes, as they were sent in. */
  private static final String CODES = "signalen";

  /** Beside them their words, by code: kept by the intake. */
  public static final String WOORDEN = "signaalteksten";

  /** Before regions had lists of their own, there was only this one. */
  private static final Signalenlijst EERSTE = new Signalenlijst();

  static List<Gemeldsignaal> uit(Map<String, Object> inhoud) {
    if (!(inhoud.get(CODES) instanceof List<?> codes)) {
      return List.of();
    }
    Map<?, ?> woorden = inhoud.get(WOORDEN) instanceof Map<?, ?> bewaard ? bewaard : Map.of();
    return codes.stream()
        .map(Object::toString)
        .map(
            code ->
                new Gemeldsignaal(
                    code,
                    woorden.get(code) instanceof String tekst
                        ? tekst
                        : EERSTE.signaal(code).map(Signaal::tekst).orElse(code)))
        .toList();
  }
}
