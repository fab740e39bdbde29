package nl.meldroute.regio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

/** The realm for Keycloak goes with the region profiles, and holds nothing to get in with. */
class KeycloakTest {

  private final Regioprofielen regios =
      new Regioprofielen(
          new FileSystemResource("regios/drenthe.yaml"),
          new FileSystemResource("regios/heuvelrug.yaml"),
          new FileSystemResource("regios/ijsselland.yaml"),
          new FileSystemResource("regios/twente.yaml"));
  private final JsonNode realm = lees();

  private static JsonNode lees() {
    try {
      return new JsonMapper().readTree(Path.of("docker/keycloak/meldroute-realm.json").toFile());
    } catch (IOException fout) {
      throw new IllegalStateException(fout);
    }
  }

  @Test
  void itsGroupsAreThoseOfTheRegionProfilesAndASystemPerRegion() {
    Stream<String> verwacht =
        Stream.concat(
            regios.groepen().stream().map(Groep::id),
            regios.alle().stream().map(regio -> regio.code() + "-systeem"));
    assertThat(namen("groups", "name")).containsExactlyInAnyOrderElementsOf(verwacht.toList());
  }

  @Test
  void thereIsOneClientForPeopleAndOnePerSystem() {
    assertThat(namen("clients", "clientId"))
        .containsExactlyInAnyOrder(
            "meldroute-web",
            "drenthe-systeem",
            "heuvelrug-systeem",
            "ijsselland-systeem",
            "twente-systeem");
    for (JsonNode client : realm.path("clients")) {
      boolean web = client.path("clientId").asText().equals("meldroute-web");
      assertThat(client.path("standardFlowEnabled").asBoolean()).isEqualTo(web);
      assertThat(client.path("serviceAccountsEnabled").asBoolean()).isEqualTo(!web);
      assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
      assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
      assertThat(client.path("publicClient").asBoolean(true)).isFalse();
      assertThat(client.findValuesAsText("claim.name")).containsExactly("groups");
      assertThat(client.findValuesAsText("full.path")).containsExactly("false");
      assertThat(client.findValuesAsText("included.custom.audience"))
          .isEqualTo(web ? List.of() : List.of("meldroute-api"));
    }
    JsonNode web = realm.path("clients").path(0);
    assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
        .isEqualTo("S256");
    assertThat(web.path("attributes").path("backchannel.logout.url").asText())
        .isEqualTo("${MELDROUTE_AFMELDADRES}/uitloggen/aanbieder");
    assertThat(web.path("redirectUris").toString())
        .isEqualTo("[\"${MELDROUTE_ADRES}/inloggen/terug/organisatie\"]");
  }

  @Test
  void secretsComeFromOutside() {
    assertThat(realm.findValuesAsText("secret"))
        .hasSize(5)
        .doesNotHaveDuplicates()
        .allSatisfy(geheim -> assertThat(geheim).matches("\\$\\{MELDROUTE_[A-Z_]+}"));
    assertThat(realm.findValues("credentials").stream().flatMap(lijst -> stroom(lijst)))
        .allSatisfy(
            wachtwoord ->
                assertThat(wachtwoord.path("value").asText())
                    .isEqualTo("${MELDROUTE_DEMO_WACHTWOORD}"));
    assertThat(realm.path("components").isMissingNode()).as("keys of its own").isTrue();
  }

  @Test
  void demoUsersAreMarkedAndOffUntilSomebodyTurnsThemOn() {
    for (JsonNode gebruiker : realm.path("users")) {
      String groep = gebruiker.path("groups").path(0).asText().substring(1);
      if (gebruiker.has("serviceAccountClientId")) {
        assertThat(groep).isEqualTo(gebruiker.path("serviceAccountClientId").asText());
      } else {
        assertThat(regios.groep(groep)).isPresent();
        assertThat(gebruiker.path("attributes").path("demo").path(0).asText()).isEqualTo("ja");
        assertThat(gebruiker.path("enabled").asText()).isEqualTo("${MELDROUTE_DEMO:false}");
        assertThat(gebruiker.path("email").asText()).endsWith("@demo.example");
      }
    }
  }

  @Test
  void itSpeaksDutchAndLetsNobodyRegister() {
    assertThat(realm.path("realm").asText()).isEqualTo("meldroute");
    assertThat(realm.path("defaultLocale").asText()).isEqualTo("nl");
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
  }

  private List<String> namen(String lijst, String veld) {
    return stroom(realm.path(lijst)).map(deel -> deel.path(veld).asText()).toList();
  }

  private static Stream<JsonNode> stroom(JsonNode lijst) {
    return StreamSupport.stream(lijst.spliterator(), false);
  }
}
