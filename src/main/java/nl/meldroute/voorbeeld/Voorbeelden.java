package nl.meldroute.voorbeeld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The examples that come with the product: files with a list of meldingen each. */
final class Voorbeelden {

  static final JsonMapper JSON = new JsonMapper();

  private static final String BESTANDEN = "classpath*:/voorbeelden/*.json";

  private final Map<String, Resource> bestanden = new TreeMap<>();

  Voorbeelden() {
    try {
      for (Resource bestand : new PathMatchingResourcePatternResolver().getResources(BESTANDEN)) {
        bestanden.put(bestand.getFilename().replaceFirst("\\.json$", ""), bestand);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  List<String> namen() {
    return List.copyOf(bestanden.keySet());
  }

  /**
   * @throws Mislukt naming the examples that there are
   */
  List<JsonNode> meldingen(String naam) {
    Resource bestand = bestanden.get(naam);
    if (bestand == null) {
      throw new Mislukt(
          (naam.isBlank()
                  ? "Geef op welk voorbeeld u wilt insturen, met --voorbeeld=<naam>."
                  : "Het voorbeeld \"%s\" bestaat niet.".formatted(naam))
              + " Kies uit: "
              + String.join(", ", namen())
              + ".");
    }
    try (InputStream inhoud = bestand.getInputStream()) {
      return StreamSupport.stream(JSON.readTree(inhoud).spliterator(), false).toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
