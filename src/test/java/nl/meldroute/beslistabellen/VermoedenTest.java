package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VermoedenTest {

  private static final List<String> OPLOPEND = Gegevens.CLASSIFICATIES;
  private static final List<String> VORMEN =
      List.of(
          "SEKSUEEL",
          "ARBEID",
          "CRIMINEEL",
          "ORGAANVERWIJDERING",
          "DRAAGMOEDERSCHAP",
          "OVERIG",
          "ONBEKEND");

  private static final Map<String, Object> NIETS =
      Map.of(
          "handeling", "NEE",
          "dwangmiddel", "NEE",
          "oogmerkUitbuiting", "NEE",
          "wervingProstitutieBuitenland", "NEE",
          "leeftijdscategorie", "MEERDERJARIG",
          "vorm", "CRIMINEEL",
          "aantalSignalen", 0,
          "aantalRisicofactoren", 0);

  private static final Beslistabel TABEL = Beslistabel.laad("vermoeden");
  private static final Map<Map<String, Object>, String> ALLE = new HashMap<>();

  @BeforeAll
  static void decidesEveryCombinationOnce() {
    var waarden = new LinkedHashMap<String, List<?>>();
    waarden.put("handeling", JA_NEE_ONBEKEND);
    waarden.put("dwangmiddel", JA_NEE_ONBEKEND);
    waarden.put("oogmerkUitbuiting", JA_NEE_ONBEKEND);
    waarden.put("wervingProstitutieBuitenland", JA_NEE_ONBEKEND);
    waarden.put("leeftijdscategorie", LEEFTIJDEN);
    waarden.put("vorm", VORMEN);
    waarden.put("aantalSignalen", List.of(0, 2, 3));
    waarden.put("aantalRisicofactoren", List.of(0, 1));
    for (var geval : alleCombinaties(waarden)) {
      ALLE.put(geval, classificatie(geval));
    }
  }

  @Test
  void everyRuleDecidesSomeCaseAndEveryCaseHasARule() {
    assertThat(ALLE).hasSize(10_206).doesNotContainValue(null);
    assertThat(TABEL.geraakteRegels()).containsExactlyInAnyOrderElementsOf(TABEL.regels());
  }

  @Test
  void allThreeElementsAreTraffickingForAnyFormAndAge() {
    for (var vorm : VORMEN) {
      for (var leeftijd : LEEFTIJDEN) {
        assertThat(advies("JA", "JA", "JA", "leeftijdscategorie", leeftijd, "vorm", vorm))
            .isEqualTo("MENSENHANDEL");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"MINDERJARIG,MENSENHANDEL", "ONBEKEND,MENSENHANDEL"})
  void belowEighteenOrPerhapsSoNoCoercionIsNeeded(String leeftijd, String verwacht) {
    for (var vorm : VORMEN) {
      assertThat(advies("JA", "NEE", "JA", "leeftijdscategorie", leeftijd, "vorm", vorm))
          .isEqualTo(verwacht);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEKSUEEL", "ORGAANVERWIJDERING"})
  void sexualExploitationOrOrganRemovalOfAMinorIsTraffickingOnceItHappens(String vorm) {
    assertThat(advies("JA", "NEE", "NEE", "leeftijdscategorie", "MINDERJARIG", "vorm", vorm))
        .isEqualTo("MENSENHANDEL");
    assertThat(advies("ONBEKEND", "NEE", "NEE", "leeftijdscategorie", "MINDERJARIG", "vorm", vorm))
        .as("only a box ticked on a vague signal")
        .isEqualTo("ERNSTIG_VERMOEDEN");
  }

  @Test
  void recruitingForProstitutionAbroadNeedsNoCoercion() {
    assertThat(advies("NEE", "NEE", "NEE", "wervingProstitutieBuitenland", "JA"))
        .isEqualTo("MENSENHANDEL");
  }

  @Test
  void removingAnOrganUnderCoercionNeedsNoOtherAim() {
    assertThat(advies("JA", "JA", "NEE", "vorm", "ORGAANVERWIJDERING")).isEqualTo("MENSENHANDEL");
  }

  @ParameterizedTest
  @CsvSource({"JA,JA,ONBEKEND", "JA,ONBEKEND,JA", "ONBEKEND,JA,JA"})
  void twoElementsAndAnUnknownThirdAreASeriousSuspicion(String h, String d, String o) {
    assertThat(advies(h, d, o)).isEqualTo("ERNSTIG_VERMOEDEN");
  }

  @Test
  void badEmploymentWithoutCoercionIsARiskAndNotExploitation() {
    var werk = met(NIETS, "vorm", "ARBEID", "handeling", "JA", "aantalSignalen", 5);
    assertThat(TABEL.beslis(werk).regels()).containsExactly("slecht-werkgeverschap");
    assertThat(classificatie(werk)).isEqualTo("RISICOFACTOREN");
    assertThat(classificatie(met(werk, "dwangmiddel", "ONBEKEND", "oogmerkUitbuiting", "JA")))
        .as("coercion that could not be shown is unknown, not absent")
        .isEqualTo("ERNSTIG_VERMOEDEN");
  }

  @Test
  void onlyRiskFactorsStayRiskFactors() {
    assertThat(advies("NEE", "NEE", "NEE", "aantalRisicofactoren", 7)).isEqualTo("RISICOFACTOREN");
  }

  @Test
  void noTraffickingIsSaidOnlyWhenEverythingIsExcluded() {
    assertThat(classificatie(NIETS)).isEqualTo("GEEN_MENSENHANDEL");
    ALLE.forEach(
        (geval, uitkomst) -> {
          if (uitkomst.equals("GEEN_MENSENHANDEL")) {
            assertThat(geval)
                .isEqualTo(
                    met(
                        NIETS,
                        "leeftijdscategorie",
                        geval.get("leeftijdscategorie"),
                        "vorm",
                        geval.get("vorm")));
          }
        });
  }

  @Test
  void aMissingAnswerNeverGivesNoTrafficking() {
    assertThat(classificatie(Map.of())).isNotEqualTo("GEEN_MENSENHANDEL");
    for (var veld : NIETS.keySet()) {
      if (!veld.equals("leeftijdscategorie") && !veld.equals("vorm")) {
        assertThat(classificatie(met(NIETS, veld, null))).as(veld).isEqualTo("RISICOFACTOREN");
      }
    }
  }

  @Test
  void aMoreWorryingAnswerNeverLowersTheAdvice() {
    for (var geval : ALLE.keySet()) {
      for (var vraag :
          List.of(
              "handeling", "dwangmiddel", "oogmerkUitbuiting", "wervingProstitutieBuitenland")) {
        stijgt(geval, vraag, List.of("NEE", "ONBEKEND", "JA"));
      }
      stijgt(geval, "leeftijdscategorie", List.of("MEERDERJARIG", "ONBEKEND", "MINDERJARIG"));
      stijgt(geval, "leeftijdscategorie", List.of("MINDERJARIG", "ONBEKEND"));
      stijgt(geval, "aantalSignalen", List.of(0, 2, 3));
      stijgt(geval, "aantalRisicofactoren", List.of(0, 1));
    }
  }

  private static void stijgt(Map<String, Object> geval, String vraag, List<?> antwoorden) {
    var zwaarte =
        antwoorden.stream()
            .map(antwoord -> OPLOPEND.indexOf(ALLE.get(met(geval, vraag, antwoord))))
            .toList();
    assertThat(zwaarte).as("%s bij %s", vraag, geval).isSorted();
  }

  private static String advies(String handeling, String dwang, String doel, Object... verder) {
    var elementen =
        met(NIETS, "handeling", handeling, "dwangmiddel", dwang, "oogmerkUitbuiting", doel);
    return classificatie(met(elementen, verder));
  }

  private static String classificatie(Map<String, ?> gegevens) {
    return TABEL.beslis(gegevens).enige("classificatie");
  }
}
