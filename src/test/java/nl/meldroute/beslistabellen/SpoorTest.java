package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.CLASSIFICATIES;
import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three tracks of IJsselland 2021, §2.1, and regular help. */
class SpoorTest {

  private final Beslistabel tabel = Beslistabel.laad("spoor");

  @ParameterizedTest
  @CsvSource({
    "ERNSTIG_VERMOEDEN, JA,       NEE,      NEE,      ZORGTRAJECT bij ZORGCOORDINATOR",
    "MENSENHANDEL,      JA,       JA,       NEE,      ZORG_EN_STRAF bij ZORG_EN_VEILIGHEIDSHUIS",
    "MENSENHANDEL,      NEE,      JA,       NEE,      ZORG_EN_STRAF bij ZORG_EN_VEILIGHEIDSHUIS",
    "ERNSTIG_VERMOEDEN, ONBEKEND, NEE,      NEE,      ZORGTRAJECT bij ZORGCOORDINATOR",
    "ERNSTIG_VERMOEDEN, NEE,      NEE,      NEE,      ZORGTRAJECT bij ZORGCOORDINATOR",
    "ERNSTIG_VERMOEDEN, JA,       ONBEKEND, NEE,      ZORG_EN_STRAF bij ZORG_EN_VEILIGHEIDSHUIS",
    "RISICOFACTOREN,    JA,       NEE,      NEE,      REGULIERE_HULP bij GEMEENTE",
    "GEEN_MENSENHANDEL, NEE,      NEE,      NEE,      REGULIERE_HULP bij GEMEENTE"
  })
  void theTrackAndWhoLeadsIt(
      String classificatie, String zorg, String opsporing, String ondermijning, String spoor) {
    assertThat(sporen(geval(classificatie, zorg, opsporing, ondermijning)))
        .isEqualTo(Set.of(spoor));
  }

  @Test
  void underminingCrimeIsATrackBesideEveryOther() {
    for (var geval : alle()) {
      assertThat(sporen(geval).contains("ONDERMIJNING bij RIEC"))
          .as("%s", geval)
          .isEqualTo(!"NEE".equals(geval.get("ondermijning")));
    }
    assertThat(sporen(geval("MENSENHANDEL", "JA", "JA", "JA"))).hasSize(2);
  }

  @Test
  void everyCaseHasExactlyOneTrackBesideUnderminingAndEveryRuleIsUsed() {
    for (var geval : alle()) {
      var sporen = sporen(geval);
      sporen.remove("ONDERMIJNING bij RIEC");
      assertThat(sporen).as("%s", geval).hasSize(1);
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  @Test
  void unknownIsTreatedAsYesAndMissingAsUnknown() {
    for (var geval : alle()) {
      for (var vraag : Set.of("zorgbehoefte", "opsporingsindicatie", "ondermijning")) {
        if ("ONBEKEND".equals(geval.get(vraag))) {
          assertThat(sporen(geval)).as("%s", geval).isEqualTo(sporen(met(geval, vraag, "JA")));
        }
      }
    }
    assertThat(sporen(Map.of()))
        .containsExactly("ONDERMIJNING bij RIEC", "ZORG_EN_STRAF bij ZORG_EN_VEILIGHEIDSHUIS");
  }

  private Set<String> sporen(Map<String, ?> geval) {
    return tabel.beslis(geval).uitkomsten().stream()
        .map(uitkomst -> uitkomst.get("spoor") + " bij " + uitkomst.get("regie"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> geval(
      String classificatie, String zorg, String opsporing, String ondermijning) {
    return Map.of(
        "classificatie", classificatie,
        "zorgbehoefte", zorg,
        "opsporingsindicatie", opsporing,
        "ondermijning", ondermijning);
  }

  private static Iterable<Map<String, Object>> alle() {
    return alleCombinaties(
        Map.of(
            "classificatie", CLASSIFICATIES,
            "zorgbehoefte", JA_NEE_ONBEKEND,
            "opsporingsindicatie", JA_NEE_ONBEKEND,
            "ondermijning", JA_NEE_ONBEKEND));
  }
}
