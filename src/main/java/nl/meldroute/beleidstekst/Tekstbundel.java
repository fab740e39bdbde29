package nl.meldroute.beleidstekst;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that belong together and change together.
 *
 * @param waarover who reads them, and where
 */
public record Tekstbundel(String sleutel, String naam, String waarover, List<Tekstveld> velden) {

  public Tekstbundel {
    velden = List.copyOf(velden);
  }

  public Optional<Tekstveld> veld(String gezocht) {
    return velden.stream().filter(veld -> veld.sleutel().equals(gezocht)).findFirst();
  }

  /** The words that the product brings, in order. */
  public Map<String, String> fabriek() {
    Map<String, String> woorden = new LinkedHashMap<>();
    velden.forEach(veld -> woorden.put(veld.sleutel(), veld.fabriek()));
    return woorden;
  }
}
