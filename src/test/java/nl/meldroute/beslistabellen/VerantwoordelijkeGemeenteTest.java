package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Opvangvorm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which municipality answers for a victim, and who pays (Heuvelrug 2023, §4.1.4). */
class VerantwoordelijkeGemeenteTest {

  private static final List<String> LIGGING = List.of("BINNEN_REGIO", "BUITEN_REGIO", "ONBEKEND");

  private static final Map<String, String> INGESCHREVEN =
      Map.of(
          "ingeschreven", "JA",
          "inschrijfgemeente", "BUITEN_REGIO",
          "aantrefgemeente", "BINNEN_REGIO",
          "opvangvorm", "GEEN");

  private final Beslistabel tabel = Beslistabel.laad("verantwoordelijke-gemeente");

  @ParameterizedTest
  @ValueSource(strings = {"BINNEN_REGIO", "BUITEN_REGIO"})
  void whoIsRegisteredBelongsToThatMunicipalityWhereverFound(String inschrijfgemeente) {
    for (var aantrefgemeente : LIGGING) {
      assertThat(
              gemeente(
                  met(
                      INGESCHREVEN,
                      "inschrijfgemeente",
                      inschrijfgemeente,
                      "aantrefgemeente",
                      aantrefgemeente)))
          .isEqualTo("INSCHRIJFGEMEENTE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NEE, BINNEN_REGIO, AANTREFFEN",
    "NEE, ONBEKEND, AANTREFFEN",
    "ONBEKEND, BUITEN_REGIO, AANTREFFEN",
    "ONBEKEND, ONBEKEND, AANTREFFEN",
    "JA, ONBEKEND, AANTREFFEN_VOORLOPIG"
  })
  void whoIsRegisteredNowhereOrPerhapsBelongsToWhereTheyWereFound(
      String ingeschreven, String inschrijfgemeente, String grond) {
    var geval =
        met(INGESCHREVEN, "ingeschreven", ingeschreven, "inschrijfgemeente", inschrijfgemeente);
    assertThat(gemeente(geval)).isEqualTo("AANTREFGEMEENTE");
    assertThat(tabel.beslis(geval).enige("grond")).isEqualTo(grond);
  }

  @Test
  void whereNothingIsKnownAHumanFindsOut() {
    var niets = Map.of("ingeschreven", "ONBEKEND", "aantrefgemeente", "ONBEKEND");
    assertThat(gemeente(niets)).isEqualTo("ONBEKEND");
    assertThat(tabel.beslis(niets).enige("grond")).isEqualTo("UITZOEKEN");
    assertThat(gemeente(Map.of())).isEqualTo("ONBEKEND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VROUWENOPVANG", "MAATSCHAPPELIJKE_OPVANG"})
  void theCentralMunicipalityPaysWhoeverIsResponsible(String opvangvorm) {
    assertThat(alle())
        .filteredOn(geval -> opvangvorm.equals(geval.get("opvangvorm")))
        .isNotEmpty()
        .allSatisfy(
            geval -> assertThat(tabel.beslis(geval).enige("betaler")).isEqualTo("CENTRUMGEMEENTE"));
  }

  @Test
  void thePayerNeverChangesWhoIsResponsible() {
    for (var geval : alle()) {
      var uitslag = tabel.beslis(geval);
      assertThat(uitslag.enige("gemeente")).isEqualTo(gemeente(met(geval, "opvangvorm", "GEEN")));
      assertThat(uitslag.enige("betaler"))
          .isIn("CENTRUMGEMEENTE", "RIJK", uitslag.enige("gemeente"));
    }
  }

  @Test
  void notKnowingIsNeverAReasonToHaveNobody() {
    for (var geval : alle()) {
      if (!"ONBEKEND".equals(geval.get("aantrefgemeente"))) {
        assertThat(gemeente(geval)).as("%s", geval).isNotEqualTo("ONBEKEND");
      }
    }
  }

  @Test
  void everyCaseHasAnAnswerAndEveryRuleDecidesSomeCase() {
    assertThat(alle()).allSatisfy(geval -> assertThat(gemeente(geval)).isNotNull());
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private String gemeente(Map<String, ?> geval) {
    return tabel.beslis(geval).enige("gemeente");
  }

  private static List<Map<String, Object>> alle() {
    var waarden = new LinkedHashMap<String, List<String>>();
    waarden.put("ingeschreven", JA_NEE_ONBEKEND);
    waarden.put("inschrijfgemeente", LIGGING);
    waarden.put("aantrefgemeente", LIGGING);
    waarden.put(
        "opvangvorm",
        Stream.concat(
                Stream.of(Opvangvorm.values()).map(Opvangvorm::name), Stream.of("GEEN", "ONBEKEND"))
            .toList());
    return alleCombinaties(waarden);
  }
}
