package nl.meldroute.beleidstekst;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of signals of a region: its own where it has one, else as delivered. A signal that a
 * newer version of the product brought is not on an own list: the policy desk is shown it, and it
 * is known by its words.
 */
@Component
@Transactional
public class Regiosignalen {

  private final Tekstversies versies;
  private final Fabriek fabriek;

  Regiosignalen(Tekstversies versies, Fabriek fabriek) {
    this.versies = versies;
    this.fabriek = fabriek;
  }

  /** The whole list, also what the form no longer offers. */
  public List<Regiosignaal> lijst(String regio) {
    return lijstVan(versies.huidige(regio, Fabriek.SIGNALEN).map(Tekstversie::inhoud).orElse(null));
  }

  /** What the form offers. */
  public List<Regiosignaal> aangeboden(String regio) {
    return lijst(regio).stream().filter(signaal -> !signaal.verborgen()).toList();
  }

  /**
   * Whether a melding may hold a code. What the region hid or had before too: it was still on the
   * form that somebody was filling in, or in a connected system, and a melding never fails on that
   * (E1).
   */
  public boolean kent(String regio, String code) {
    return Stream.concat(lijst(regio).stream(), fabriek.signalen().stream())
            .anyMatch(signaal -> signaal.code().equals(code))
        || vroeger(regio).anyMatch(signaal -> signaal.code().equals(code));
  }

  private Stream<Regiosignaal> vroeger(String regio) {
    return versies.alle(regio, Fabriek.SIGNALEN).stream()
        .filter(Tekstversie::eigen)
        .flatMap(versie -> lijstVan(versie.inhoud()).stream());
  }

  /** What signals say in a region now; one that it no longer has says what it said last. */
  public Map<String, String> woorden(String regio, List<String> codes) {
    Map<String, String> bekend = new HashMap<>();
    Stream.concat(lijst(regio).stream(), fabriek.signalen().stream())
        .forEach(signaal -> bekend.putIfAbsent(signaal.code(), signaal.tekst()));
    if (!bekend.keySet().containsAll(codes)) {
      vroeger(regio).forEach(signaal -> bekend.putIfAbsent(signaal.code(), signaal.tekst()));
    }
    Map<String, String> woorden = new LinkedHashMap<>();
    codes.forEach(code -> woorden.put(code, bekend.getOrDefault(code, code)));
    return woorden;
  }

  private List<Regiosignaal> lijstVan(String inhoud) {
    return Optional.ofNullable(inhoud).flatMap(Tekstinhoud::signalen).orElseGet(fabriek::signalen);
  }
}
