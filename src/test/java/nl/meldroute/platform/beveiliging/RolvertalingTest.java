package nl.meldroute.platform.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.meldroute.platform.Groepenlijst;
import nl.meldroute.platform.StartGeweigerd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is read from the claims of a token, and which settings are refused. */
class RolvertalingTest {

  private static final String UITGEVER = "https://id.gemeente.example/realms/meldroute";

  private static final Groepenlijst GROEPEN =
      new Groepenlijst() {
        @Override
        public List<String> regios() {
          return List.of("drenthe", "twente");
        }

        @Override
        public List<String> regios(String groep) {
          return switch (groep) {
            case "beheerder" -> regios();
            case "twente-procesmanager" -> List.of("twente");
            case "drenthe-ketenregisseur" -> List.of("drenthe");
            default -> List.of();
          };
        }
      };

  private static Aanmeldinstellingen instellingen(Map<String, String> meer) {
    var bron = new MapConfigurationPropertySource();
    bron.put("meldroute.aanmelden.uitgever", UITGEVER);
    bron.put("meldroute.aanmelden.client", "meldroute-web");
    meer.forEach((naam, waarde) -> bron.put("meldroute.aanmelden." + naam, waarde));
    return new Binder(bron).bindOrCreate("meldroute.aanmelden", Aanmeldinstellingen.class);
  }

  private static Rolvertaling rollen(Map<String, String> meer) {
    return new Rolvertaling(instellingen(meer), GROEPEN);
  }

  @Test
  void onlyGroupsOfTheRegionProfilesCount() {
    List<String> groepen =
        rollen(Map.of())
            .groepen(
                List.of(
                    "twente-procesmanager",
                    "beheerder",
                    "camunda-admin",
                    "twente-systeem",
                    "TWENTE-PROCESMANAGER",
                    "/twente-procesmanager",
                    "twente-procesmanager",
                    ""));
    assertThat(groepen).containsExactly("beheerder", "twente-procesmanager");
  }

  @Test
  void theRegionsFollowFromTheGroups() {
    Rolvertaling rollen = rollen(Map.of());
    assertThat(rollen.regios(List.of("twente-procesmanager"))).containsExactly("twente");
    assertThat(rollen.regios(List.of("beheerder", "twente-procesmanager")))
        .containsExactly("drenthe", "twente");
    assertThat(rollen.regios(List.of())).isEmpty();
  }

  @Test
  void aClaimOfAnotherShapeGivesNothing() {
    Rolvertaling rollen = rollen(Map.of());
    assertThat(rollen.groepen(null)).isEmpty();
    assertThat(rollen.groepen(true)).isEmpty();
    assertThat(rollen.groepen(Map.of("twente-procesmanager", "ja"))).isEmpty();
    assertThat(rollen.groepen(List.of(1, List.of("beheerder")))).isEmpty();
    assertThat(rollen.groepen("twente-procesmanager")).containsExactly("twente-procesmanager");
  }

  @Test
  void aSystemGetsARegionAndNoGroup() {
    Rolvertaling rollen = rollen(Map.of());
    assertThat(rollen.systeemregios(List.of("twente-systeem", "twente-procesmanager", "-systeem")))
        .containsExactly("twente");
    assertThat(rollen.systeemregios(List.of("zwolle-systeem", "systeem", "twente"))).isEmpty();
  }

  @Test
  void aNameOfElsewhereStandsForAGroupOfOurs() {
    Rolvertaling rollen =
        rollen(
            Map.of(
                "groepen[9f1c-In Entra]",
                "twente-procesmanager",
                "groepen.app1",
                "twente-systeem"));
    assertThat(rollen.groepen(List.of("9f1c-In Entra"))).containsExactly("twente-procesmanager");
    assertThat(rollen.systeemregios(List.of("app1"))).containsExactly("twente");
  }

  @Test
  void aNameThatStandsForNothingStopsTheStart() {
    assertThatThrownBy(() -> rollen(Map.of("groepen.team", "twente-procesmanger")))
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining("twente-procesmanger");
    assertThatThrownBy(() -> rollen(Map.of("groepen.team", "camunda-admin")))
        .isInstanceOf(StartGeweigerd.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "uitgever, http://id.gemeente.example/realms/meldroute, moet met https://",
        "uitgever, geen adres, is geen adres",
        "client, '', client ontbreekt",
        "sessieduur, PT0S, langer dan nul"
      })
  void unsafeOrMissingSettingsStopTheStart(String naam, String waarde, String melding) {
    assertThatThrownBy(() -> instellingen(Map.of(naam, waarde)))
        .rootCause()
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining(melding);
  }

  @Test
  void withoutAProviderThereIsAFormToSignIn() {
    assertThatCode(() -> instellingen(Map.of("uitgever", ""))).doesNotThrowAnyException();
    assertThatThrownBy(() -> instellingen(Map.of("uitgever", "", "inlogformulier", "false")))
        .rootCause()
        .isInstanceOf(StartGeweigerd.class)
        .hasMessageContaining("inlogformulier");
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(instellingen(Map.of("geheim", "heel-geheim")).toString())
        .doesNotContain("heel-geheim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"noor@gemeente.example", "Noor Verzonnen", "a_b", "systeem-x", "-x", "é", "x;y"})
  void whatIsNoPlainIdBecomesANumberThatStaysTheSame(String claim) {
    String id = Gebruikersnummer.vanPersoon(UITGEVER, claim);
    assertThat(id)
        .matches("p-[0-9a-f]{32}")
        .isEqualTo(Gebruikersnummer.vanPersoon(UITGEVER, claim));
    assertThat(id).isNotEqualTo(Gebruikersnummer.vanPersoon(UITGEVER + "2", claim));
  }

  @Test
  void aPlainIdStaysAndASystemIsNeverAPerson() {
    assertThat(Gebruikersnummer.vanPersoon(UITGEVER, "0e0f-A1")).isEqualTo("0e0f-A1");
    assertThat(Gebruikersnummer.vanSysteem(UITGEVER, "twente")).isEqualTo("systeem-twente");
    assertThat(Gebruikersnummer.vanSysteem(UITGEVER, "x".repeat(300)))
        .matches("systeem-[0-9a-f]{32}");
  }
}
