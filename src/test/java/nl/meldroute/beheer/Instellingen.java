package nl.meldroute.beheer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.Api;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * Every setting that the product knows: its own, and those of Spring Boot and its other libraries
 * on the class path, as each of them describes itself.
 */
final class Instellingen {

  private static final String BESCHRIJVING = "META-INF/spring-configuration-metadata.json";

  private static final String AANVULLING = "META-INF/additional-spring-configuration-metadata.json";

  /** A setting that Java asks for by its name instead of through a class. */
  private static final Pattern IN_DE_CODE =
      Pattern.compile("(?:\\$\\{|getProperty\\(\\s*\")(meldroute\\.[a-z.-]+)");

  record Instelling(String naam, String soort, String standaard, String uitleg) {}

  private final Map<String, Instelling> alle = new TreeMap<>();
  private final Map<Object, Object> vanHetProduct;

  private Instellingen(Map<Object, Object> vanHetProduct) {
    this.vanHetProduct = vanHetProduct;
  }

  static Instellingen lees() throws IOException {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Instellingen instellingen = new Instellingen(yaml.getObject());
    List<URL> bronnen =
        new ArrayList<>(
            Collections.list(Instellingen.class.getClassLoader().getResources(BESCHRIJVING)));
    // Ours last: its Dutch sentences stand above the comments in a class.
    bronnen.add(new ClassPathResource(AANVULLING).getURL());
    for (URL bron : bronnen) {
      Api.JSON.readTree(bron).path("properties").forEach(instellingen::voegToe);
    }
    return instellingen;
  }

  private void voegToe(JsonNode beschrijving) {
    String naam = beschrijving.path("name").asText();
    Object eigen = vanHetProduct.get(naam);
    JsonNode standaard = beschrijving.path("defaultValue");
    alle.put(
        naam,
        new Instelling(
            naam,
            kort(beschrijving.path("type").asText()),
            eigen == null ? tekst(standaard) : eigen.toString(),
            beschrijving.path("description").asText()));
  }

  private static String tekst(JsonNode waarde) {
    if (waarde.isArray()) {
      List<String> delen = new ArrayList<>();
      waarde.forEach(deel -> delen.add(deel.asText()));
      return String.join(", ", delen);
    }
    return waarde.asText();
  }

  private static String kort(String soort) {
    return soort.replaceAll("[a-z]+\\.", "").replace('$', '.');
  }

  boolean kent(String naam) {
    return alle.containsKey(naam) || alle.keySet().stream().anyMatch(n -> isDeelVan(n, naam));
  }

  /** As in a list or a map of settings, such as {@code logging.level.root}. */
  private static boolean isDeelVan(String geheel, String naam) {
    return naam.startsWith(geheel + ".") || naam.startsWith(geheel + "[");
  }

  /** As {@link #kent}, by the name of its environment variable. */
  boolean kentVariabele(String variabele) {
    return alle.keySet().stream().anyMatch(naam -> variabele(naam).equals(variabele));
  }

  static String variabele(String naam) {
    return naam.toUpperCase().replace("-", "").replace('.', '_');
  }

  Instelling van(String naam) {
    return alle.get(naam);
  }

  List<Instelling> eigen() {
    return alle.values().stream().filter(i -> i.naam().startsWith("meldroute.")).toList();
  }

  static TreeSet<String> inDeCode() {
    try (Stream<Path> bronnen = Files.walk(Path.of("src/main/java"))) {
      return bronnen
          .filter(pad -> pad.toString().endsWith(".java"))
          .flatMap(pad -> IN_DE_CODE.matcher(lees(pad)).results())
          .map(gevonden -> gevonden.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Names between back quotes in a text. */
  static TreeSet<String> genoemdIn(Path document) {
    Matcher namen =
        Pattern.compile(
                "`((?:meldroute|spring|server)\\.(?!lock|dump)[a-z][a-z.-]+[a-z])(?:=[^`]*)?`")
            .matcher(lees(document));
    return namen.results().map(n -> n.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String lees(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
