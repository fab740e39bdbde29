package nl.meldroute.regio;

import static nl.meldroute.begrippen.Meldersoort.GEMEENTE;
import static nl.meldroute.begrippen.Meldersoort.POLITIE;
import static nl.meldroute.begrippen.Meldersoort.VEILIG_THUIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Partnercode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

class DrentheTest {

  private final Regioprofielen regios =
      new Regioprofielen(new FileSystemResource("regios/drenthe.yaml"));
  private final Regioprofiel drenthe = regios.profiel("drenthe").orElseThrow();

  @Test
  void theRegionHasItsTwelveMunicipalities() {
    assertThat(drenthe.gemeenten())
        .extracting(Gemeente::code)
        .containsExactly(
            "aa-en-hunze",
            "assen",
            "borger-odoorn",
            "coevorden",
            "de-wolden",
            "emmen",
            "hoogeveen",
            "meppel",
            "midden-drenthe",
            "noordenveld",
            "tynaarlo",
            "westerveld");
    assertThat(drenthe.centrumgemeente()).map(Gemeente::naam).contains("Emmen");
  }

  @ParameterizedTest
  @EnumSource(value = Rol.class, mode = EnumSource.Mode.EXCLUDE, names = "PROCESMANAGER")
  void everyRoleIsFilledButThatOfAKenniscentrum(Rol rol) {
    assertThat(drenthe.rol(rol)).isPresent();
    assertThat(drenthe.rol(Rol.PROCESMANAGER)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Partnercode.class, mode = EnumSource.Mode.EXCLUDE, names = "KENNISCENTRUM")
  void everyPartnerButTheKenniscentrumIsInTheDirectory(Partnercode code) {
    assertThat(drenthe.partner(code)).isPresent();
    assertThat(Ontvangers.van(drenthe, code, "emmen").isPresent())
        .isEqualTo(code != Partnercode.POLITIE_112);
    assertThat(drenthe.partner(Partnercode.KENNISCENTRUM)).isEmpty();
  }

  @Test
  void everyPartnerThatTheTableOfDrentheNamesIsInTheDirectory() throws IOException {
    Set<String> genoemd =
        Pattern.compile("geeft-partner\">\\s*<text>\"([A-Z_0-9]+)\"")
            .matcher(Files.readString(Path.of("dmn/drenthe/verwijzing.dmn")))
            .results()
            .map(gevonden -> gevonden.group(1))
            .collect(Collectors.toSet());
    assertThat(genoemd)
        .hasSizeGreaterThan(10)
        .allMatch(code -> drenthe.partner(Partnercode.valueOf(code)).isPresent());
  }

  @Test
  void othersThanMunicipalitiesReachTheCareCoordinatorAndTheChainDirector() {
    for (var melder : List.of(VEILIG_THUIS, POLITIE)) {
      assertThat(drenthe.kandidaatgroepen("signaal-bespreken", "emmen", melder))
          .containsExactly("drenthe-zorgcoordinator", "drenthe-ketenregisseur");
    }
    assertThat(drenthe.kandidaatgroepen("signaal-bespreken", "emmen", GEMEENTE))
        .containsExactly("drenthe-emmen-aandachtsfunctionaris", "drenthe-zorgcoordinator");
  }

  @ParameterizedTest
  // The beheerder keeps the directory of all regions.
  @EnumSource(value = Routestap.class, mode = EnumSource.Mode.EXCLUDE, names = "GIDS_BIJWERKEN")
  void everyStepHasSomebodyOfTheRegionBecauseNotEveryMunicipalityHasAnAandachtsfunctionaris(
      Routestap stap) {
    assertThat(drenthe.kandidaatgroepen(stap.code(), "emmen", GEMEENTE))
        .containsAnyOf(
            "drenthe-zorgcoordinator",
            "drenthe-ketenregisseur",
            "drenthe-privacy-officer",
            "drenthe-bestuurlijk-trekker",
            "drenthe-manager",
            "drenthe-beleidsmedewerker");
  }

  @ParameterizedTest
  @ValueSource(strings = {Gemeente.ONBEKEND, Gemeente.BUITEN_REGIO})
  void aSignalWithoutAKnownMunicipalityFallsToTheChainDirector(String gemeente) {
    assertThat(drenthe.kandidaatgroepen("signaal-bespreken", gemeente, GEMEENTE))
        .containsExactly("drenthe-ketenregisseur", "drenthe-zorgcoordinator");
    assertThat(drenthe.dossiertoegang(gemeente))
        .containsExactly("drenthe-zorgcoordinator", "drenthe-ketenregisseur");
  }

  @Test
  void theDrieluikReceivesWhatIsReferredToTheTable() {
    assertThat(Ontvangers.van(drenthe, Partnercode.CASUSTAFEL)).contains("drenthe-tafelvoorzitter");
    assertThat(Ontvangers.van(drenthe, Partnercode.GGD)).contains("drenthe-partner-ggd");
    assertThat(Ontvangers.van(drenthe, Partnercode.RIEC)).contains("drenthe-partner-riec");
    assertThat(drenthe.woord(Streekwoord.CASUSTAFEL)).isEqualTo("Drieluik");
  }

  @Test
  void onlyManagersAndAdministratorsSeeTheCockpit() {
    assertThat(drenthe.groepen())
        .filteredOn(groep -> groep.apps().contains(App.COCKPIT))
        .extracting(Groep::id)
        .containsExactly("drenthe-manager", "beheerder");
  }

  @Test
  void theYearlyReportHasTheShapeOfDrenthesOwn() {
    assertThat(drenthe.cijfers().vorm()).isEqualTo(Verslagvorm.DRENTHE);
  }

  @Test
  void mailAddressesAreInvented() {
    assertThat(drenthe.partners())
        .flatExtracting(partner -> partner.mail().stream().toList())
        .isNotEmpty()
        .allMatch(mail -> mail.endsWith(".example"));
  }
}
