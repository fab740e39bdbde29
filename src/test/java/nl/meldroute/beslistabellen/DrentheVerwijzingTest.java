package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.met;
import static nl.meldroute.beslistabellen.Verwijsgevallen.RUSTIG;
import static nl.meldroute.beslistabellen.Verwijsgevallen.advies;
import static nl.meldroute.beslistabellen.Verwijsgevallen.minstensZoDringend;
import static nl.meldroute.beslistabellen.Verwijsgevallen.willekeurig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrentheVerwijzingTest {

  private static final List<String> BIJ_ELK_SIGNAAL =
      List.of("CASUSTAFEL", "ZORGCOORDINATOR", "KETENREGISSEUR");

  private final Beslistabel drenthe = Beslistabel.laad("drenthe/verwijzing");
  private final Beslistabel gedeeld = Beslistabel.laad("verwijzing");

  @Test
  void everySignalGoesToTheDrieluikTheCareCoordinatorAndTheChainDirector() {
    for (var geval : willekeurig(200)) {
      assertThat(advies(drenthe, geval))
          .containsKeys("CASUSTAFEL", "ZORGCOORDINATOR", "KETENREGISSEUR");
    }
    assertThat(advies(drenthe, RUSTIG)).containsOnlyKeys(BIJ_ELK_SIGNAAL);
  }

  @Test
  void aSuspicionBringsTheCareCoordinatorSooner() {
    assertThat(advies(drenthe, RUSTIG)).containsEntry("ZORGCOORDINATOR", "NORMAAL");
    assertThat(advies(drenthe, met(RUSTIG, "classificatie", "ERNSTIG_VERMOEDEN")))
        .containsEntry("ZORGCOORDINATOR", "SPOED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JA", "ONBEKEND"})
  void anUnderminingComponentGoesToTheRiec(String ondermijning) {
    assertThat(advies(drenthe, met(RUSTIG, "ondermijning", ondermijning))).containsKey("RIEC");
    assertThat(advies(drenthe, RUSTIG)).doesNotContainKey("RIEC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JA", "ONBEKEND"})
  void careIsGivenByTheGgdThroughTheCareCoordinator(String zorg) {
    var uitslag = drenthe.beslis(met(RUSTIG, "zorgbehoefte", zorg));
    assertThat(uitslag.uitkomsten())
        .extracting(uitkomst -> uitkomst.get("partner"), uitkomst -> uitkomst.get("via"))
        .contains(tuple("GGD", "ZORGCOORDINATOR"), tuple("WIJKCOACH", null));
    assertThat(advies(drenthe, RUSTIG)).doesNotContainKey("GGD");
  }

  @Test
  void drentheHasNoKenniscentrum() {
    for (var geval : willekeurig(200)) {
      assertThat(advies(drenthe, geval)).doesNotContainKey("KENNISCENTRUM");
    }
  }

  @Test
  void repeatsEveryDutyOfTheSharedTable() {
    var plichten = new ArrayList<>(gedeeld.regels());
    plichten.removeIf(regel -> regel.startsWith("geen-verwijzing"));
    assertThat(drenthe.regels()).containsAll(plichten);
    for (var geval : willekeurig(400)) {
      var hier = advies(drenthe, geval);
      var overal = advies(gedeeld, geval);
      overal.remove("GEEN");
      assertThat(hier.keySet()).as("%s", geval).containsAll(overal.keySet());
      assertThat(minstensZoDringend(hier, overal)).as("%s", geval).isTrue();
      hier.keySet().removeAll(overal.keySet());
      assertThat(hier.keySet())
          .as("%s", geval)
          .isSubsetOf("CASUSTAFEL", "ZORGCOORDINATOR", "KETENREGISSEUR", "GGD");
    }
  }

  @Test
  void everyCaseHasAnAdviceAndEveryRuleIsUsed() {
    for (var geval : Verwijsgevallen.alle()) {
      assertThat(advies(drenthe, geval)).as("%s", geval).isNotEmpty().doesNotContainKey("GEEN");
    }
    assertThat(drenthe.beslis(Map.of()).isLeeg()).isFalse();
    assertThat(drenthe.geraakteRegels()).containsExactlyInAnyOrderElementsOf(drenthe.regels());
  }
}
