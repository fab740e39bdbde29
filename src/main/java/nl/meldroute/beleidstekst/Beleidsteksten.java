package nl.meldroute.beleidstekst;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the product says in a region: in its own words where it has them, else as delivered. A text
 * that a newer version of the product brought is not in older words, and is as delivered too.
 */
@Component
@Transactional
public class Beleidsteksten {

  private final Tekstversies versies;
  private final Fabriek fabriek;

  Beleidsteksten(Tekstversies versies, Fabriek fabriek) {
    this.versies = versies;
    this.fabriek = fabriek;
  }

  /** All texts of a bundle, by field. */
  public Map<String, String> van(String regio, String bundel) {
    return samen(bundel, versies.huidige(regio, bundel).map(Tekstversie::inhoud).orElse(null));
  }

  /** One text of a bundle. */
  public String van(String regio, String bundel, String veld) {
    return van(regio, bundel).get(veld);
  }

  /**
   * All texts of a version.
   *
   * @param inhoud null for the factory setting
   */
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
  public Map<String, String> samen(String bundel, String inhoud) {
    Map<String, String> woorden = fabriek.bundel(bundel).orElseThrow().fabriek();
    Map<String, String> eigen =
        Optional.ofNullable(inhoud).flatMap(Tekstinhoud::teksten).orElse(Map.of());
    woorden.replaceAll((veld, tekst) -> eigen.getOrDefault(veld, tekst));
    return woorden;
  }
}
