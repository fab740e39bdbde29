package nl.meldroute.regio;

import static nl.meldroute.begrippen.Meldersoort.GEMEENTE;
import static nl.meldroute.begrippen.Meldersoort.MELD_MISDAAD_ANONIEM;
import static nl.meldroute.begrippen.Meldersoort.ONDERWIJS;
import static nl.meldroute.begrippen.Meldersoort.OVERIG;
import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.FileSystemResource;

/** Heuvelrug 2023, §4 and bijlage Melden: three ways in, one care coordinator. */
class HeuvelrugTest {

  private static final String GROEP = "heuvelrug-utrechtse-heuvelrug-aandachtsfunctionaris";

  private final Regioprofiel heuvelrug =
      new Regioprofielen(new FileSystemResource("regios/heuvelrug.yaml"))
          .profiel("heuvelrug")
          .orElseThrow();

  @Test
  void theMunicipalityAndThoseOfItsBasisteam() {
    assertThat(heuvelrug.gemeenten())
        .extracting(Gemeente::code)
        .containsExactly(
            "utrechtse-heuvelrug", "renswoude", "rhenen", "veenendaal", "wijk-bij-duurstede");
    assertThat(heuvelrug.centrumgemeente()).as("lies outside the region").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Meldersoort.class,
      names = {"GEMEENTE", "MELD_MISDAAD_ANONIEM", "INWONER", "SLACHTOFFER", "OVERIG"})
  void whatColleaguesAndCitizensReportIsTakenByTheAandachtsfunctionaris(Meldersoort melder) {
    assertThat(heuvelrug.kandidaatgroepen("signaal-bespreken", "utrechtse-heuvelrug", melder))
        .containsExactly(GROEP);
    assertThat(heuvelrug.verhuld(melder)).isEqualTo(GEMEENTE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Meldersoort.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GEMEENTE", "MELD_MISDAAD_ANONIEM", "INWONER", "SLACHTOFFER", "OVERIG"})
  void whatProfessionalsReportIsClassifiedByVeiligThuis(Meldersoort melder) {
    for (String stap : new String[] {"signaal-bespreken", "verrijken", "vermoeden-beoordelen"}) {
      assertThat(heuvelrug.kandidaatgroepen(stap, "utrechtse-heuvelrug", melder))
          .containsExactly("heuvelrug-procesmanager");
    }
    assertThat(heuvelrug.dossiertoegang("utrechtse-heuvelrug", melder)).doesNotContain(GROEP);
    assertThat(heuvelrug.rol(Rol.PROCESMANAGER))
        .map(Regiorol::houder)
        .contains("Veilig Thuis Utrecht");
  }

  @Test
  void aPartnerCannotTellOneProfessionalFromAnotherAndFindsTheSameGroups() {
    assertThat(heuvelrug.verhuld(ONDERWIJS))
        .isEqualTo(heuvelrug.verhuld(Meldersoort.POLITIE))
        .isNotIn(GEMEENTE, OVERIG, MELD_MISDAAD_ANONIEM);
    assertThat(
            heuvelrug.kandidaatgroepen(
                "verwijzing-opvolgen", "rhenen", heuvelrug.verhuld(ONDERWIJS)))
        .isEqualTo(heuvelrug.kandidaatgroepen("verwijzing-opvolgen", "rhenen", ONDERWIJS));
  }

  @Test
  void theRiecIsReachedByWayOfTheChainDirectorWhoWorksThere() {
    assertThat(Ontvangers.van(heuvelrug, Partnercode.RIEC)).contains("heuvelrug-ketenregisseur");
    assertThat(Ontvangers.van(heuvelrug, Partnercode.VEILIG_THUIS))
        .contains("heuvelrug-procesmanager");
    assertThat(Ontvangers.van(heuvelrug, Partnercode.ZORGCOORDINATOR))
        .contains("heuvelrug-zorgcoordinator");
  }

  @Test
  void theMeetingOnUnderminingCrimeIsHeldEverySixWeeks() {
    Tafel tafel = heuvelrug.tafel("ondermijningsoverleg").orElseThrow();
    assertThat(tafel.soort()).isEqualTo(Tafelsoort.ONDERMIJNINGSOVERLEG);
    assertThat(tafel.ritme().tekst()).startsWith("Elke zes weken");
    assertThat(Ontvangers.van(heuvelrug, Partnercode.CASUSTAFEL))
        .contains("heuvelrug-tafelvoorzitter");
  }
}
