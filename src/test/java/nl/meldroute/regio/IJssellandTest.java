package nl.meldroute.regio;

import static nl.meldroute.begrippen.Meldersoort.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

/** IJsselland 2021, §2: the aandachtsfunctionaris enriches, the region weighs at its table. */
class IJssellandTest {

  private final Regioprofiel ijsselland =
      new Regioprofielen(new FileSystemResource("regios/ijsselland.yaml"))
          .profiel("ijsselland")
          .orElseThrow();

  @Test
  void theRegionHasItsElevenMunicipalities() {
    assertThat(ijsselland.gemeenten())
        .extracting(Gemeente::code)
        .containsExactly(
            "dalfsen",
            "deventer",
            "hardenberg",
            "kampen",
            "olst-wijhe",
            "ommen",
            "raalte",
            "staphorst",
            "steenwijkerland",
            "zwartewaterland",
            "zwolle");
  }

  @ParameterizedTest
  @EnumSource(Meldersoort.class)
  void whoeverReportsTheAandachtsfunctionarisOfTheMunicipalityTakesIt(Meldersoort melder) {
    for (String stap : new String[] {"signaal-bespreken", "verrijken", "vermoeden-beoordelen"}) {
      assertThat(ijsselland.kandidaatgroepen(stap, "deventer", melder))
          .containsExactly("ijsselland-deventer-aandachtsfunctionaris");
    }
    assertThat(ijsselland.begintBijGemeente(melder)).isTrue();
    assertThat(ijsselland.verhuld(melder)).isEqualTo(GEMEENTE);
    assertThat(ijsselland.dossiertoegang("deventer", melder))
        .contains("ijsselland-deventer-aandachtsfunctionaris");
  }

  @Test
  void theCareCoordinatorRegistersWhatIsSuspected() {
    assertThat(ijsselland.kandidaatgroepen("kenniscentrum-melden", "zwolle", GEMEENTE))
        .containsExactly("ijsselland-zorgcoordinator");
    assertThat(ijsselland.rol(Rol.ZORGCOORDINATOR))
        .map(Regiorol::houder)
        .contains("Veilig Thuis IJsselland");
  }

  @ParameterizedTest
  @ValueSource(strings = {Gemeente.ONBEKEND, Gemeente.BUITEN_REGIO})
  void aSignalWithoutAKnownMunicipalityFallsToTheCareCoordinator(String gemeente) {
    assertThat(ijsselland.kandidaatgroepen("signaal-bespreken", gemeente, GEMEENTE))
        .containsExactly("ijsselland-zorgcoordinator");
  }

  @Test
  void theTableWeighsAndMonitorsWithTheSixThatTheFlowChartNames() {
    Tafel tafel = ijsselland.tafel("weeg-en-monitortafel").orElseThrow();
    assertThat(tafel.soort()).isEqualTo(Tafelsoort.WEEG_EN_MONITORTAFEL);
    assertThat(tafel.vasteLeden())
        .containsExactlyInAnyOrder(
            Partnercode.ZORG_EN_VEILIGHEIDSHUIS,
            Partnercode.RIEC,
            Partnercode.ZORGCOORDINATOR,
            Partnercode.POLITIE,
            Partnercode.OM);
    assertThat(tafel.ledenPerCasus()).containsExactly(Partnercode.GEMEENTE);
    assertThat(Ontvangers.van(ijsselland, Partnercode.CASUSTAFEL))
        .contains("ijsselland-tafelvoorzitter");
    assertThat(ijsselland.woord(Streekwoord.CASUSTAFEL)).isEqualTo("weeg- en monitortafel");
  }
}
