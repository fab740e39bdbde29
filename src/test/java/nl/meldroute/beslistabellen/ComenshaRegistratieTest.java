package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.CLASSIFICATIES;
import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is registered with CoMensha, and what that asks; an assumption as a whole (ontwerp 3). */
class ComenshaRegistratieTest {

  private final Beslistabel tabel = Beslistabel.laad("comensha-registratie");

  @ParameterizedTest
  @CsvSource({
    "MENSENHANDEL,      POLITIE,  NEE,      30, JA,  GEEN",
    "ERNSTIG_VERMOEDEN, KMAR,     ONBEKEND, 12, JA,  GEEN",
    "MENSENHANDEL,      GEMEENTE, JA,       16, JA,  SCHRIFTELIJKE_TOESTEMMING",
    "MENSENHANDEL,      GEMEENTE, JA,       15, JA,  TOESTEMMING_GEZAGSDRAGER",
    "MENSENHANDEL,      GEMEENTE, ONBEKEND, 40, NEE, SCHRIFTELIJKE_TOESTEMMING",
    "MENSENHANDEL,      INWONER,  NEE,      9,  NEE, TOESTEMMING_GEZAGSDRAGER",
    "RISICOFACTOREN,    POLITIE,  JA,       40, NEE, GEEN"
  })
  void whoIsRegisteredAndWhatThatAsks(
      String classificatie,
      String melder,
      String toestemming,
      int jaren,
      String registreren,
      String vereiste) {
    var uitslag =
        tabel.beslis(
            Map.of(
                "classificatie", classificatie,
                "meldersoort", melder,
                "toestemming", toestemming,
                "leeftijdJaren", jaren));
    assertThat(uitslag.enige("registreren")).isEqualTo(registreren);
    assertThat(uitslag.enige("vereiste")).isEqualTo(vereiste);
  }

  @Test
  void anUnknownAgeAsksForTheGuardianAndUnknownConsentIsNone() {
    for (var toestemming : JA_NEE_ONBEKEND) {
      var uitslag =
          tabel.beslis(
              Map.of(
                  "classificatie", "MENSENHANDEL",
                  "meldersoort", "GGD",
                  "toestemming", toestemming));
      assertThat(uitslag.enige("vereiste")).isEqualTo("TOESTEMMING_GEZAGSDRAGER");
      assertThat(uitslag.enige("registreren")).isEqualTo("JA".equals(toestemming) ? "JA" : "NEE");
    }
  }

  @Test
  void everyCaseHasAnAnswerAndEveryRuleIsUsed() {
    for (var geval :
        alleCombinaties(
            Map.of(
                "classificatie",
                CLASSIFICATIES,
                "meldersoort",
                List.of("POLITIE", "KMAR", "ARBEIDSINSPECTIE", "GEMEENTE", "OVERIG"),
                "toestemming",
                JA_NEE_ONBEKEND,
                "leeftijdJaren",
                List.of(0, 15, 16, 17, 18, 120)))) {
      assertThat(tabel.beslis(geval).enige("registreren")).as("%s", geval).isIn("JA", "NEE");
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }
}
