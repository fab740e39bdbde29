package nl.meldroute.beheer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml, the Dockerfile and the scripts beside them, as far as files can tell. */
class ComposeTest {

  private static final Pattern GEHEIM =
      Pattern.compile("(?i).*(password|passwd|secret|geheim|wachtwoord|token).*");

  private static final Pattern VARIABELE = Pattern.compile("\\$\\{(MELDROUTE_[A-Z_]+)");

  private static Map<String, Object> compose;
  private static Map<String, Map<String, Object>> diensten;

  @TempDir private Path tijdelijk;

  @BeforeAll
  static void lees() throws IOException {
    compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    diensten = kaart(compose.get("services"));
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> kaart(Object deel) {
    return deel == null ? Map.of() : (Map<String, T>) deel;
  }

  private static List<?> lijst(Object deel) {
    return deel == null ? List.of() : (List<?>) deel;
  }

  private static Map<String, Map<String, Object>> knooppunten() {
    return diensten.entrySet().stream()
        .filter(dienst -> dienst.getValue().get("image").toString().startsWith("meldroute:"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void everythingIsThereAndEverythingSaysWhetherItIsHealthy() {
    assertThat(diensten)
        .containsOnlyKeys(
            "database", "keycloak", "meldroute-1", "meldroute-2", "proxy", "reservekopie");
    assertThat(diensten)
        .allSatisfy(
            (naam, dienst) -> {
              assertThat(kaart(dienst.get("healthcheck"))).as(naam).containsKey("test");
              assertThat(dienst).as(naam).containsEntry("restart", "unless-stopped");
              assertThat(lijst(dienst.get("cap_drop")).toString()).as(naam).isEqualTo("[ALL]");
              assertThat(dienst.get("image").toString()).as(naam).contains(":");
            });
  }

  @Test
  void twoNodesAreEqualAndOnlyTheProxyIsReachedFromOutside() throws IOException {
    assertThat(knooppunten()).hasSize(2);
    assertThat(new TreeSet<>(knooppunten().values().stream().map(Object::toString).toList()))
        .as("a difference between nodes is a fault that shows at random")
        .hasSize(1);
    String proxy = Files.readString(Path.of("docker/haproxy.cfg"));
    assertThat(proxy).contains("option httpchk", "uri /actuator/health", "ssl crt");
    knooppunten().keySet().forEach(naam -> assertThat(proxy).contains(naam + ":8080"));
    diensten.forEach(
        (naam, dienst) -> {
          assertThat(dienst.containsKey("ports")).as(naam).isEqualTo(naam.equals("proxy"));
          assertThat(dienst.get("networks").toString().contains("buiten"))
              .as(naam)
              .isEqualTo(naam.equals("proxy"));
        });
    assertThat(kaart(kaart(compose.get("networks")).get("binnen"))).containsEntry("internal", true);
  }

  @Test
  void noSecretStandsInTheFile() throws IOException {
    Map<String, Map<String, Object>> geheimen = kaart(compose.get("secrets"));
    assertThat(geheimen.values())
        .allSatisfy(geheim -> assertThat(geheim.get("file").toString()).startsWith("./geheimen/"));
    assertThat(Files.readString(Path.of(".gitignore"))).contains("/geheimen/", "/.env");
    diensten.forEach(
        (naam, dienst) ->
            kaart(dienst.get("environment"))
                .forEach(
                    (variabele, waarde) -> {
                      if (GEHEIM.matcher(variabele).matches()) {
                        assertThat(variabele).as(naam).endsWith("_FILE");
                        assertThat(waarde.toString()).startsWith("/run/secrets/");
                      }
                    }));
    assertThat(diensten.values().stream().flatMap(ComposeTest::geheimenVan))
        .as("each secret of a service is declared, and none is declared for nobody")
        .containsOnlyElementsOf(geheimen.keySet())
        .containsAll(geheimen.keySet());
  }

  private static Stream<String> geheimenVan(Map<String, Object> dienst) {
    return lijst(dienst.get("secrets")).stream()
        .map(
            geheim ->
                geheim instanceof Map<?, ?> lang
                    ? lang.get("source").toString()
                    : geheim.toString());
  }

  @Test
  void theProductKnowsEverySettingThatItIsGiven() throws IOException {
    Instellingen instellingen = Instellingen.lees();
    knooppunten()
        .forEach(
            (naam, knooppunt) -> {
              assertThat(kaart(knooppunt.get("environment")).keySet())
                  .as(naam)
                  .isNotEmpty()
                  .allMatch(instellingen::kentVariabele);
              assertThat(lijst(knooppunt.get("secrets")))
                  .as(naam)
                  .extracting(geheim -> ((Map<?, ?>) geheim).get("target").toString())
                  .contains(
                      "spring.datasource.password",
                      "spring.flyway.password",
                      "meldroute.geheim",
                      "meldroute.beheerder-wachtwoord")
                  .allMatch(instellingen::kent);
            });
  }

  /**
   * Keycloak leaves the name of a variable that is not set, which then is a secret that all know.
   */
  @Test
  void whatTheRealmAsksForIsSet() throws IOException {
    String gezet =
        Files.readString(Path.of("docker/keycloak/start.sh"))
            + kaart(diensten.get("keycloak").get("environment")).keySet();
    try (Stream<Path> realms = Files.list(Path.of("docker/keycloak"))) {
      for (Path realm : realms.filter(pad -> pad.toString().endsWith(".json")).toList()) {
        assertThat(VARIABELE.matcher(Files.readString(realm)).results().map(m -> m.group(1)))
            .as(realm.toString())
            .allMatch(gezet::contains);
      }
    }
  }

  @Test
  void whatIsMountedExists() {
    Set<String> gedeeld = kaart(compose.get("volumes")).keySet();
    assertThat(
            diensten.values().stream()
                .flatMap(dienst -> lijst(dienst.get("volumes")).stream())
                .map(volume -> volume.toString().split(":")[0]))
        .isNotEmpty()
        .allMatch(bron -> gedeeld.contains(bron) || Files.exists(Path.of(bron)));
  }

  @Test
  void theImageRunsAsNobodyInLayersAndSaysWhetherItIsHealthy() throws IOException {
    String dockerfile = Files.readString(Path.of("Dockerfile"));
    String laatste = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
    assertThat(laatste)
        .contains("USER 10001", "HEALTHCHECK", "SPRING_CONFIG_IMPORT=optional:configtree:")
        .containsSubsequence(
            "/bouw/lagen/dependencies/",
            "/bouw/lagen/spring-boot-loader/",
            "/bouw/lagen/snapshot-dependencies/",
            "/bouw/lagen/application/");
    assertThat(laatste).doesNotContain("mvn", "npm");
    assertThat(Files.readString(Path.of(".dockerignore"))).startsWith("# Only").contains("\n*\n");
  }

  @Test
  void theSecretsOfANewInstallationAreRandomAndComplete() throws Exception {
    Path script = Files.createDirectories(tijdelijk.resolve("docker")).resolve("maak-geheimen.sh");
    Files.copy(Path.of("docker/maak-geheimen.sh"), script);
    assertThat(voerUit(Map.of(), "bash", script.toString())).isZero();
    Map<String, String> eerst = geheimen();
    assertThat(eerst.keySet())
        .as("all but the certificate, which the organisation brings")
        .containsExactlyInAnyOrderElementsOf(
            kaart(compose.get("secrets")).keySet().stream()
                .filter(naam -> !naam.equals("certificaat"))
                .toList());
    assertThat(eerst.values()).doesNotHaveDuplicates().allMatch(geheim -> geheim.length() >= 48);
    assertThat(voerUit(Map.of(), "bash", script.toString())).isZero();
    assertThat(geheimen()).as("a secret in use is never replaced").isEqualTo(eerst);
  }

  private Map<String, String> geheimen() throws IOException {
    Map<String, String> geheimen = new TreeMap<>();
    try (Stream<Path> bestanden = Files.list(tijdelijk.resolve("geheimen"))) {
      for (Path bestand : bestanden.toList()) {
        geheimen.put(bestand.getFileName().toString(), Files.readString(bestand));
      }
    }
    return geheimen;
  }

  @Test
  void healthyMeansAnAnswerOf200AndNothingElse() throws Exception {
    HttpServer dienst =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    dienst.createContext("/gezond", vraag -> vraag.sendResponseHeaders(200, -1));
    dienst.createContext("/ziek", vraag -> vraag.sendResponseHeaders(503, -1));
    dienst.start();
    String poort = "" + dienst.getAddress().getPort();
    try {
      assertThat(voerUit(Map.of(), "bash", "docker/gezond.sh", poort, "/gezond")).isZero();
      assertThat(voerUit(Map.of(), "bash", "docker/gezond.sh", poort, "/ziek")).isNotZero();
    } finally {
      dienst.stop(0);
    }
    assertThat(voerUit(Map.of(), "bash", "docker/gezond.sh", poort, "/gezond")).isNotZero();
  }

  @Test
  void theScriptsAreSound() throws Exception {
    try (Stream<Path> scripts = Files.walk(Path.of("docker"))) {
      for (Path script : scripts.filter(pad -> pad.toString().endsWith(".sh")).toList()) {
        assertThat(voerUit(Map.of(), "bash", "-n", script.toString()))
            .as(script.toString())
            .isZero();
        assertThat(Files.readString(script)).as(script.toString()).contains("set -euo pipefail");
        assertThat(Files.isExecutable(script)).as(script.toString()).isTrue();
      }
    }
  }

  /** Only where the command exists; the tests above read the same file without it. */
  @Test
  void dockerItselfAcceptsTheFile() throws Exception {
    assumeTrue(voerUit(Map.of(), "docker", "compose", "version") == 0, "Geen docker compose");
    assertThat(
            voerUit(
                Map.of("ADRES", "meldroute.example", "AANMELDADRES", "aanmelden.example"),
                "docker",
                "compose",
                "--file",
                "docker-compose.yml",
                "config",
                "--quiet"))
        .isZero();
  }

  /** Exit code; 127 when there is no such command. */
  private int voerUit(Map<String, String> omgeving, String... opdracht) throws Exception {
    ProcessBuilder bouwer =
        new ProcessBuilder(opdracht)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    bouwer.environment().putAll(omgeving);
    try {
      Process proces = bouwer.start();
      if (!proces.waitFor(60, TimeUnit.SECONDS)) {
        proces.destroyForcibly();
      }
      return proces.waitFor();
    } catch (IOException bestaatNiet) {
      return 127;
    }
  }
}
