package nl.meldroute.bericht.dienst;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import nl.meldroute.bericht.Bericht;
import nl.meldroute.bericht.Berichtsoort;
import org.springframework.stereotype.Component;

/** All that a notice can say: {@code berichten.yaml}. */
@Component
public class Berichtteksten {

  private final Map<Berichtsoort, Berichttekst> teksten = new EnumMap<>(Berichtsoort.class);

  public Berichtteksten() {
    this(Berichtteksten.class.getResourceAsStream("/berichten.yaml"));
  }

  Berichtteksten(InputStream yaml) {
    Regels regels = lees(yaml);
    for (Berichtsoort soort : Berichtsoort.values()) {
      Regel regel = regels.berichten().get(soort);
      if (regel == null) {
        throw new IllegalArgumentException("berichten.yaml: er staat geen tekst bij " + soort);
      }
      teksten.put(soort, new Berichttekst(regel.onderwerp(), regel.tekst(), Bericht.AANMELDEN));
    }
  }

  private record Regels(Map<Berichtsoort, Regel> berichten) {}

  private record Regel(String onderwerp, String tekst) {}

  private static Regels lees(InputStream yaml) {
    try (yaml) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, Regels.class);
    } catch (IOException fout) {
      throw new UncheckedIOException("berichten.yaml is niet te lezen", fout);
    }
  }

  public Berichttekst van(Berichtsoort soort) {
    return teksten.get(soort);
  }
}
