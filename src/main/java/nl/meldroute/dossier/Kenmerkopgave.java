package nl.meldroute.dossier;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Kenmerksoort;

/** An identifier as it was told. */
public record Kenmerkopgave(Kenmerksoort soort, String waarde) {

  /** How an identifier of any kind would stand in the case store when it was written like this. */
  public static Set<String> zoekvormen(String waarde) {
    return Arrays.stream(Kenmerksoort.values())
        .map(soort -> Normalisatie.kenmerk(soort, waarde))
        .filter(vorm -> !vorm.isEmpty())
        .collect(Collectors.toSet());
  }
}
