package nl.meldroute.beleid.toets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names of the regions by code, from their profiles. */
final class Regionamen {

  private Regionamen() {}

  static Map<String, String> lees() {
    Map<String, String> namen = new TreeMap<>();
    profielen().forEach((code, profiel) -> namen.put(code, profiel.path("naam").asText()));
    return namen;
  }

  /** The profiles as they are written, by code. */
  static Map<String, JsonNode> profielen() {
    Map<String, JsonNode> profielen = new TreeMap<>();
    try (Stream<Path> bestanden = Files.list(Path.of("regios"))) {
      for (Path bestand : bestanden.filter(pad -> pad.toString().endsWith(".yaml")).toList()) {
        JsonNode profiel = new YAMLMapper().readTree(Files.readString(bestand));
        profielen.put(profiel.path("code").asText(), profiel);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return profielen;
  }
}
