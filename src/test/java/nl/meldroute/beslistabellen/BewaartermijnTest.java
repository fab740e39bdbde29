package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Uitkomst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a closed casus is kept; an assumption as a whole, for the sources name no term. */
class BewaartermijnTest {

  private final Beslistabel tabel = Beslistabel.laad("bewaartermijn");

  @ParameterizedTest
  @CsvSource({
    "HULP_GEBORGD,        JA,  MINDERJARIG,  20",
    "HULP_GEBORGD,        JA,  MEERDERJARIG, 15",
    "OPSPORING,           NEE, MEERDERJARIG, 5",
    "GEEN_MENSENHANDEL,   NEE, MINDERJARIG,  2",
    "NIET_TE_ONDERZOEKEN, NEE, MEERDERJARIG, 2",
    "SAMENGEVOEGD,        NEE, MEERDERJARIG, 20"
  })
  void theTermInYears(String uitkomst, String zorg, String leeftijd, int jaren) {
    assertThat(
            jaren(
                Map.of("uitkomst", uitkomst, "zorgverleend", zorg, "leeftijdscategorie", leeftijd)))
        .isEqualTo(jaren);
  }

  @Test
  void whatIsUnknownIsKeptAsLongAsTheLongestOfItsAnswersAndEveryRuleIsUsed() {
    for (var geval :
        alleCombinaties(
            Map.of(
                "uitkomst", Stream.of(Uitkomst.values()).map(Enum::name).toList(),
                "zorgverleend", JA_NEE_ONBEKEND,
                "leeftijdscategorie", LEEFTIJDEN))) {
      assertThat(jaren(met(geval, "zorgverleend", "ONBEKEND")))
          .as("%s", geval)
          .isGreaterThanOrEqualTo(jaren(geval));
      assertThat(jaren(met(geval, "leeftijdscategorie", "ONBEKEND")))
          .as("%s", geval)
          .isGreaterThanOrEqualTo(jaren(geval));
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private int jaren(Map<String, ?> geval) {
    return Period.parse(tabel.beslis(geval).enige("termijn")).getYears();
  }
}
