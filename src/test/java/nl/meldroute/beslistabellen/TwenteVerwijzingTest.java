package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.met;
import static nl.meldroute.beslistabellen.Verwijsgevallen.RUSTIG;
import static nl.meldroute.beslistabellen.Verwijsgevallen.advies;
import static nl.meldroute.beslistabellen.Verwijsgevallen.willekeurig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwenteVerwijzingTest {

  private final Beslistabel twente = Beslistabel.laad("twente/verwijzing");
  private final Beslistabel gedeeld = Beslistabel.laad("verwijzing");

  @ParameterizedTest
  @ValueSource(strings = {"ERNSTIG_VERMOEDEN", "MENSENHANDEL"})
  void everySuspicionGoesToTheKenniscentrum(String classificatie) {
    for (var geval : willekeurig(100)) {
      assertThat(advies(twente, met(geval, "classificatie", classificatie)))
          .containsKey("KENNISCENTRUM");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GEEN_MENSENHANDEL", "RISICOFACTOREN"})
  void withoutSuspicionOrDangerTheKenniscentrumIsNotInvolved(String classificatie) {
    for (var geval : willekeurig(100)) {
      assertThat(advies(twente, met(geval, "classificatie", classificatie, "gevaarniveau", "GEEN")))
          .doesNotContainKey("KENNISCENTRUM");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MEERDERJARIG, KENNISCENTRUM, VEILIG_THUIS",
    "MINDERJARIG, VEILIG_THUIS, KENNISCENTRUM",
  })
  void inAcuteDangerTheAgeTellsWhomToCallBesideThePolice(String leeftijd, String wel, String niet) {
    assertThat(advies(twente, met(RUSTIG, "gevaarniveau", "ACUUT", "leeftijdscategorie", leeftijd)))
        .containsEntry("POLITIE", "DIRECT")
        .containsEntry(wel, "DIRECT")
        .doesNotContainKey(niet);
  }

  @Test
  void inAcuteDangerAtAnUnknownAgeAllThreeAreCalled() {
    assertThat(
            advies(twente, met(RUSTIG, "gevaarniveau", "ACUUT", "leeftijdscategorie", "ONBEKEND")))
        .containsOnlyKeys("POLITIE", "KENNISCENTRUM", "VEILIG_THUIS");
  }

  @Test
  void repeatsEveryDutyOfTheSharedTable() {
    assertThat(twente.regels()).containsAll(gedeeld.regels());
    for (var geval : willekeurig(400)) {
      var extra = advies(twente, geval);
      var overig = advies(gedeeld, geval);
      if (overig.containsKey("GEEN")) {
        assertThat(extra).isEqualTo(overig);
      } else {
        extra.remove("KENNISCENTRUM");
        assertThat(extra).as("%s", geval).isEqualTo(overig);
      }
    }
  }

  @Test
  void careCoordinatorAndOffenderApproachAreReachedThroughTheKenniscentrum() {
    var geval = met(RUSTIG, "aanhoudendeZorgen", "JA", "daderInBeeld", "JA", "ondermijning", "JA");
    assertThat(twente.beslis(geval).uitkomsten())
        .extracting(uitkomst -> uitkomst.get("partner"), uitkomst -> uitkomst.get("via"))
        .containsExactlyInAnyOrder(
            tuple("ZORGCOORDINATOR", "KENNISCENTRUM"),
            tuple("DADERAANPAK", "KENNISCENTRUM"),
            tuple("RIEC", null));
  }

  @Test
  void everyCaseHasAnAdviceAndEveryRuleIsUsed() {
    for (var geval : Verwijsgevallen.alle()) {
      assertThat(twente.beslis(geval).isLeeg()).as("%s", geval).isFalse();
    }
    assertThat(twente.beslis(Map.of()).isLeeg()).isFalse();
    assertThat(twente.geraakteRegels()).containsExactlyInAnyOrderElementsOf(twente.regels());
  }
}
