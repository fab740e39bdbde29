package nl.meldroute.taak.formulier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meldroute.platform.Fout;

/**
 * One set of filled-in data with the faults that both the server and the browser must find in it.
 *
 * @param alleenServer why the browser cannot come into this situation; null when both must agree
 */
record Geval(
    String formulier, String naam, JsonNode gegevens, List<Fout> fouten, String alleenServer) {

  private static final Path FORMULIEREN = Path.of("bpmn", "formulieren");
  private static final Path PROEF = Path.of("src", "test", "resources", "formulieren");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HERHAAL = "herhaal:";

  static Stream<Geval> alle() {
    return bestanden(PROEF.resolve("gevallen"), ".json").flatMap(Geval::lees);
  }

  static Stream<Path> formulieren() {
    return bestanden(FORMULIEREN, ".form");
  }

  static Formulier formulier(String naam) {
    Path bestand = FORMULIEREN.resolve(naam + ".form");
    return lees(naam, Files.exists(bestand) ? bestand : PROEF.resolve(naam + ".form"));
  }

  private static Formulier lees(String naam, Path bestand) {
    return Formulier.lees(naam + ".form", tekst(bestand));
  }

  static String tekst(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Stream<Geval> lees(Path bestand) {
    try {
      JsonNode inhoud = JSON.readTree(bestand.toFile());
      String formulier = inhoud.get("formulier").asText();
      return StreamSupport.stream(inhoud.get("gevallen").spliterator(), false)
          .map(geval -> lees(formulier, geval));
    } catch (IOException fout) {
      throw new UncheckedIOException(bestand.toString(), fout);
    }
  }

  private static Geval lees(String formulier, JsonNode geval) {
    List<Fout> fouten =
        StreamSupport.stream(geval.get("fouten").spliterator(), false)
            .map(fout -> new Fout(fout.get("veld").asText(), fout.get("melding").asText()))
            .toList();
    JsonNode reden = geval.get("alleenServer");
    return new Geval(
        formulier,
        geval.get("naam").asText(),
        voluit(geval.get("gegevens")),
        fouten,
        reden == null ? null : reden.asText());
  }

  /** Writes {@code herhaal:5001} out as a text of that length. */
  private static JsonNode voluit(JsonNode waarde) {
    if (waarde.isTextual() && waarde.textValue().startsWith(HERHAAL)) {
      int lengte = Integer.parseInt(waarde.textValue().substring(HERHAAL.length()));
      return TextNode.valueOf("a".repeat(lengte));
    }
    if (waarde.isObject()) {
      var object = JSON.createObjectNode();
      waarde.properties().forEach(veld -> object.set(veld.getKey(), voluit(veld.getValue())));
      return object;
    }
    if (waarde.isArray()) {
      var lijst = JSON.createArrayNode();
      waarde.forEach(een -> lijst.add(voluit(een)));
      return lijst;
    }
    return waarde;
  }

  private static Stream<Path> bestanden(Path map, String extensie) {
    try (Stream<Path> inhoud = Files.list(map)) {
      return inhoud.filter(pad -> pad.toString().endsWith(extensie)).sorted().toList().stream();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  @Override
  public String toString() {
    return formulier + ": " + naam;
  }
}
