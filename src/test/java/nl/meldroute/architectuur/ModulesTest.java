package nl.meldroute.architectuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.meldroute.Meldroute;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to their floors, and docs/modules shows them as they are. */
class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(Meldroute.class);
  private static final Path BESCHRIJVING = Path.of("docs/modules/README.md");

  /** From the ground up. What stands on the highest floor may use the roots of its neighbours. */
  private static final List<Set<String>> VERDIEPINGEN =
      List.of(
          Set.of("feel"),
          Set.of("begrippen"),
          Set.of("platform"),
          Set.of("regio"),
          Set.of("beleidstekst"),
          Set.of("verwerking"),
          Set.of("bericht"),
          Set.of("beslissing"),
          Set.of("dossier"),
          Set.of("taak"),
          Set.of(
              "casustafel",
              "gevaar",
              "gids",
              "interventie",
              "melding",
              "opvang",
              "terugkoppeling",
              "verrijking",
              "verwijzing",
              "zorg"),
          Set.of("openbaar"),
          Set.of("beleid", "cijfers", "procesbeeld"),
          Set.of("voorbeeld"));

  @Test
  void everyModuleUsesOnlyWhatItMayAndNothingGoesRoundInCircles() {
    MODULES.verify();
  }

  @Test
  void everyModuleStandsOnAFloor() {
    assertThat(VERDIEPINGEN.stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(
            MODULES.stream().map(module -> module.getIdentifier().toString()).toList());
  }

  @Test
  void noModuleMayUseAFloorAboveIt() {
    Set<String> eronder = new HashSet<>();
    for (Set<String> verdieping : VERDIEPINGEN) {
      boolean bovenste = verdieping.size() > 1;
      for (String module : verdieping) {
        Set<String> bereikbaar = new HashSet<>(eronder);
        if (bovenste) {
          bereikbaar.addAll(verdieping);
          bereikbaar.remove(module);
        }
        assertThat(magGebruiken(module)).as(module).isSubsetOf(bereikbaar);
      }
      eronder.addAll(verdieping);
    }
  }

  @Test
  void theDocumentationShowsTheModulesAsTheyAre() throws IOException {
    String nu = new Modulebeschrijving(MODULES).tekst();
    if (Boolean.getBoolean("bijwerken")) {
      Files.createDirectories(BESCHRIJVING.getParent());
      Files.writeString(BESCHRIJVING, nu);
    }
    assertThat(BESCHRIJVING)
        .as("mvn test -Dtest=ModulesTest -Dbijwerken=true writes it again")
        .hasContent(nu);
  }

  private static String[] magGebruiken(String module) {
    try {
      return Class.forName("nl.meldroute." + module + ".package-info")
          .getAnnotation(ApplicationModule.class)
          .allowedDependencies();
    } catch (ClassNotFoundException fout) {
      throw new AssertionError(module + " has no package-info", fout);
    }
  }
}
