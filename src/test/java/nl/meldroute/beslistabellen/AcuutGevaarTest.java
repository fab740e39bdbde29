package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcuutGevaarTest {

  private static final List<String> OPLOPEND =
      List.of("GEEN", "BEOORDELEN", "ACUUT", "LEVENSBEDREIGEND");

  private static final Map<String, String> VEILIG =
      Map.of(
          "levensbedreigend", "NEE",
          "fysiekGevaarDreigt", "NEE",
          "veiligheidKomendeDagenGeborgd", "JA",
          "directeBeschermingNodig", "NEE");

  private final Beslistabel tabel = Beslistabel.laad("acuut-gevaar");

  @ParameterizedTest
  @ValueSource(strings = {"JA", "NEE", "ONBEKEND"})
  void aThreatToLifeOutweighsEveryOtherAnswer(String andereAntwoorden) {
    assertThat(niveau(alles(andereAntwoorden, "levensbedreigend", "JA")))
        .isEqualTo("LEVENSBEDREIGEND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEE", "ONBEKEND"})
  void dangerUnsafetyAndNeedForProtectionTogetherAreAcute(String levensbedreigend) {
    var gevaar =
        met(
            VEILIG,
            "levensbedreigend",
            levensbedreigend,
            "fysiekGevaarDreigt",
            "JA",
            "veiligheidKomendeDagenGeborgd",
            "NEE",
            "directeBeschermingNodig",
            "JA");
    assertThat(niveau(gevaar)).isEqualTo("ACUUT");
    assertThat(niveau(met(gevaar, "veiligheidKomendeDagenGeborgd", "JA")))
        .as("safety is guaranteed")
        .isEqualTo("BEOORDELEN");
    assertThat(niveau(met(gevaar, "directeBeschermingNodig", "NEE"))).isEqualTo("BEOORDELEN");
    assertThat(niveau(met(gevaar, "fysiekGevaarDreigt", "ONBEKEND"))).isEqualTo("BEOORDELEN");
  }

  @Test
  void onlyFourSafeAnswersTogetherMeanNoDanger() {
    for (var antwoorden : alle()) {
      assertThat(niveau(antwoorden).equals("GEEN"))
          .as("%s", antwoorden)
          .isEqualTo(antwoorden.equals(VEILIG));
    }
  }

  @Test
  void aMissingOrStrangeAnswerIsLookedAtByAHuman() {
    assertThat(niveau(Map.of())).isEqualTo("BEOORDELEN");
    for (var vraag : VEILIG.keySet()) {
      assertThat(niveau(met(VEILIG, vraag, null))).as(vraag).isEqualTo("BEOORDELEN");
      assertThat(niveau(met(VEILIG, vraag, "misschien"))).as(vraag).isEqualTo("BEOORDELEN");
    }
  }

  @Test
  void aMoreWorryingAnswerNeverLowersTheLevel() {
    for (var antwoorden : alle()) {
      for (var vraag : VEILIG.keySet()) {
        var vanVeiligNaarOnveilig =
            vraag.equals("veiligheidKomendeDagenGeborgd")
                ? List.of("JA", "ONBEKEND", "NEE")
                : List.of("NEE", "ONBEKEND", "JA");
        assertThat(vanVeiligNaarOnveilig)
            .as("%s bij %s", vraag, antwoorden)
            .extracting(antwoord -> OPLOPEND.indexOf(niveau(met(antwoorden, vraag, antwoord))))
            .isSorted();
      }
    }
  }

  @Test
  void everyRuleDecidesSomeCaseAndEveryCaseHasARule() {
    assertThat(alle()).hasSize(81).allSatisfy(geval -> assertThat(niveau(geval)).isNotNull());
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private String niveau(Map<String, ?> antwoorden) {
    return tabel.beslis(antwoorden).enige("niveau");
  }

  private static Map<String, Object> alles(String antwoord, Object... uitzondering) {
    var gelijk = new LinkedHashMap<String, Object>();
    VEILIG.keySet().forEach(vraag -> gelijk.put(vraag, antwoord));
    return met(gelijk, uitzondering);
  }

  private static List<Map<String, Object>> alle() {
    var waarden = new LinkedHashMap<String, List<String>>();
    VEILIG.keySet().forEach(vraag -> waarden.put(vraag, JA_NEE_ONBEKEND));
    return alleCombinaties(waarden);
  }
}
