package nl.meldroute.bericht.dienst;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.meldroute.beleidstekst.Beleidsteksten;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichtsoort;
import org.springframework.stereotype.Component;

/** All that a notice can say: the words of the region, else those of {@code berichten.yaml}. */
@Component
public class Berichtteksten {

  private final Beleidsteksten teksten;

  public Berichtteksten(Beleidsteksten teksten, Fabriek fabriek) {
    this.teksten = teksten;
    Map<String, String> woorden = fabriek.bundel(Fabriek.BERICHTEN).orElseThrow().fabriek();
    List<Berichtsoort> zonder =
        Arrays.stream(Berichtsoort.values())
            .filter(soort -> !woorden.containsKey(veld(soort, "tekst")))
            .toList();
    if (!zonder.isEmpty()) {
      throw new IllegalStateException("berichten.yaml: er staat geen tekst bij " + zonder);
    }
  }

  /** To be called in a transaction that may touch the region. */
  public Berichttekst van(String regio, Berichtsoort soort) {
    return van(teksten.van(regio, Fabriek.BERICHTEN), soort);
  }

  /** As {@link #van(String, Berichtsoort)}, of words that were given: for a look beforehand. */
  public static Berichttekst van(Map<String, String> woorden, Berichtsoort soort) {
    return new Berichttekst(
        woorden.get(veld(soort, "onderwerp")),
        woorden.get(veld(soort, "tekst")),
        Bericht.AANMELDEN);
  }

  private static String veld(Berichtsoort soort, String deel) {
    return soort + "." + deel;
  }
}
