package nl.meldroute.beheer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldroute.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we ship is known, and holds no version that is known to be bad and can be replaced. */
class KwetsbaarhedenTest {

  /** A range, written as the first good version of each branch. */
  record Kwetsbaarheid(String pakket, List<String> opgelost, String bron, List<String> nummers) {

    boolean geldtVoor(String versie) {
      return opgelost.stream()
          .noneMatch(
              goed -> vergelijk(versie, goed) >= 0 && (zelfdeTak(versie, goed) || laatste(goed)));
    }

    /** The numbers up to the first one in which the branches differ name a branch. */
    private boolean zelfdeTak(String versie, String goed) {
      int lengte = 1;
      while (!verschillen(lengte)) {
        lengte++;
      }
      return tak(versie, lengte).equals(tak(goed, lengte));
    }

    private boolean verschillen(int lengte) {
      return opgelost.stream().map(goed -> tak(goed, lengte)).distinct().count() == opgelost.size();
    }

    private boolean laatste(String goed) {
      return goed.equals(opgelost.get(opgelost.size() - 1));
    }
  }

  record Onopgelost(String pakket, String nummer, String test) {}

  record Lijst(List<Kwetsbaarheid> opgelost, List<Onopgelost> onopgelost) {}

  /** A library on the class path, as Maven lays it down: folder of the group, name and version. */
  record Bibliotheek(String groepsmap, String naam, String versie) {

    private static final Pattern PAD = Pattern.compile("(.*)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    static Stream<Bibliotheek> op(String pad) {
      return PAD.matcher(pad.replace('\\', '/'))
          .results()
          .map(deel -> new Bibliotheek(deel.group(1), deel.group(2), deel.group(3)));
    }

    boolean is(String pakket) {
      String[] groepEnNaam = pakket.split(":");
      return groepEnNaam.length == 2
          && naam.equals(groepEnNaam[1])
          && groepsmap.endsWith("/" + groepEnNaam[0].replace('.', '/'));
    }
  }

  private static final Path STUKLIJST =
      Path.of("target/classes/META-INF/sbom/application.cdx.json");
  private static final Map<String, TreeSet<String>> FRONTEND = new TreeMap<>();
  private static List<Bibliotheek> bibliotheken;
  private static Lijst lijst;

  @BeforeAll
  static void lees() throws IOException {
    lijst =
        new YAMLMapper().readValue(new File("src/test/resources/kwetsbaarheden.yaml"), Lijst.class);
    bibliotheken =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .flatMap(Bibliotheek::op)
            .toList();
    Api.JSON
        .readTree(new File("frontend/package-lock.json"))
        .path("packages")
        .properties()
        .forEach(
            pakket ->
                FRONTEND
                    .computeIfAbsent(
                        pakket.getKey().replaceFirst(".*node_modules/", ""),
                        nieuw -> new TreeSet<>())
                    .add(pakket.getValue().path("version").asText()));
  }

  /** Also of what only tests use: that runs on the machines of who builds. */
  private static List<String> versies(String pakket) {
    return Stream.concat(
            bibliotheken.stream().filter(deel -> deel.is(pakket)).map(Bibliotheek::versie),
            FRONTEND.getOrDefault(pakket, new TreeSet<>()).stream())
        .toList();
  }

  /** Maven makes no bill of materials while it works offline. */
  @Test
  void theBillOfMaterialsNamesWhatWeShip() throws IOException {
    if (!Files.exists(STUKLIJST) && !"true".equals(System.getenv("CI"))) {
      abort("Geen stuklijst: Maven werkte offline.");
    }
    List<String> geleverd = new ArrayList<>();
    JsonNode stuklijst = Api.JSON.readTree(STUKLIJST.toFile());
    stuklijst.path("components").forEach(deel -> geleverd.add(deel.path("name").asText()));
    assertThat(stuklijst.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(geleverd)
        .hasSizeGreaterThan(100)
        .contains("camunda-engine", "tomcat-embed-core", "postgresql")
        .as("what only tests use is not shipped")
        .doesNotContain("playwright", "kie-dmn-validation");
  }

  @Test
  void whatIsOnTheClassPathIsRecognised() {
    assertThat(bibliotheken).hasSizeGreaterThan(150);
    assertThat(versies("org.camunda.bpm:camunda-engine")).containsExactly("7.24.0");
    assertThat(versies("@bpmn-io/form-js-viewer")).isNotEmpty();
  }

  @Test
  void nothingThatWeShipIsKnownToBeBadAndMended() {
    List<String> slecht = new ArrayList<>();
    for (Kwetsbaarheid kwetsbaarheid : lijst.opgelost()) {
      versies(kwetsbaarheid.pakket()).stream()
          .filter(kwetsbaarheid::geldtVoor)
          .forEach(versie -> slecht.add(versie + " of " + kwetsbaarheid));
    }
    assertThat(slecht).isEmpty();
  }

  @Test
  void eachAdvisoryCanBeReadAndIsToldOnce() {
    assertThat(lijst.opgelost())
        .allSatisfy(
            kwetsbaarheid -> {
              assertThat(kwetsbaarheid.bron()).startsWith("https://");
              assertThat(kwetsbaarheid.opgelost()).isNotEmpty();
              assertThat(kwetsbaarheid.nummers())
                  .isNotEmpty()
                  .allMatch(nummer -> nummer.matches("(CVE-\\d{4}-\\d{4,}|GHSA(-\\w{4}){3})"));
            })
        .extracting(Kwetsbaarheid::pakket)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeMendedHasATestThatAttacksIt() {
    assertThat(lijst.onopgelost())
        .isNotEmpty()
        .allSatisfy(
            kwetsbaarheid -> {
              assertThat(versies(kwetsbaarheid.pakket())).isNotEmpty();
              assertThatCode(() -> Class.forName(kwetsbaarheid.test())).doesNotThrowAnyException();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "9.37.4 10.0.2, 9.37.3, true",
    "9.37.4 10.0.2, 9.37.4, false",
    "9.37.4 10.0.2, 9.38, false",
    "9.37.4 10.0.2, 10.0.1, true",
    "9.37.4 10.0.2, 10.0.2.RELEASE, false",
    "9.37.4 10.0.2, 11.0, false",
    "6.4.10 6.5.4, 6.4.9, true",
    "6.4.10 6.5.4, 6.4.10, false",
    "6.4.10 6.5.4, 6.5.3, true",
    "6.4.10 6.5.4, 6.5.11, false",
    "6.4.10 6.5.4, 7.0, false",
    "2.0, 1.33, true",
    "2.0, 2.2, false"
  })
  void aVersionIsBadUntilItsBranchWasMended(String opgelost, String versie, boolean slecht) {
    var kwetsbaarheid = new Kwetsbaarheid("a:b", List.of(opgelost.split(" ")), "", List.of());
    assertThat(kwetsbaarheid.geldtVoor(versie)).isEqualTo(slecht);
  }

  private static List<Integer> tak(String versie, int lengte) {
    List<Integer> getallen = getallen(versie);
    return getallen.subList(0, Math.min(lengte, getallen.size()));
  }

  private static int vergelijk(String versie, String andere) {
    List<Integer> links = getallen(versie);
    List<Integer> rechts = getallen(andere);
    for (int i = 0; i < Math.max(links.size(), rechts.size()); i++) {
      int verschil = Integer.compare(getal(links, i), getal(rechts, i));
      if (verschil != 0) {
        return verschil;
      }
    }
    return 0;
  }

  private static int getal(List<Integer> getallen, int plaats) {
    return plaats < getallen.size() ? getallen.get(plaats) : 0;
  }

  /** The numbers up to the first word: 3.1.2.RELEASE and 3.1.2 are one. */
  private static List<Integer> getallen(String versie) {
    List<Integer> getallen = new ArrayList<>();
    for (String deel : versie.split("[.-]")) {
      if (!deel.matches("\\d{1,9}")) {
        break;
      }
      getallen.add(Integer.valueOf(deel));
    }
    return getallen;
  }
}
