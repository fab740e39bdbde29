package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerugkoppelingTest {

  private static final Map<String, Object> GEMEENTE =
      Map.of(
          "meldersoort", "GEMEENTE",
          "anoniem", "NEE",
          "veiligContact", "JA",
          "classificatie", "ERNSTIG_VERMOEDEN");

  private final Beslistabel tabel = Beslistabel.laad("terugkoppeling");

  @Test
  void aReporterWhoIsAnonymousOrMayBeUnsafeIsNeverCalledOrMailed() {
    for (var geval : alle()) {
      boolean bereikbaar = geval.get("anoniem").equals("NEE") && veilig(geval);
      if (!bereikbaar) {
        var uitslag = tabel.beslis(geval);
        assertThat(uitslag.enige("wijze")).as("%s", geval).isIn("VOLGCODE", "GEEN");
        assertThat(uitslag.enige("inhoud")).as("%s", geval).isIn("ALLEEN_ONTVANGST", "GEEN");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"anoniem", "veiligContact"})
  void aMissingAnswerAboutTheReporterCountsAsUnsafe(String veld) {
    assertThat(tabel.beslis(met(GEMEENTE, veld, null)).enige("wijze")).isEqualTo("VOLGCODE");
  }

  @ParameterizedTest
  @CsvSource({
    "GEMEENTE,     ONBEKEND,          TELEFOON,             P3D,  ONTVANGST_EN_VERVOLG",
    "GEMEENTE,     ERNSTIG_VERMOEDEN, TELEFOON,             P7D,  HOOFDLIJN",
    "SLACHTOFFER,  ONBEKEND,          GESPREK,              P1D,  ONTVANGST_EN_VERVOLG",
    "SLACHTOFFER,  MENSENHANDEL,      GESPREK,              P3D,  HOOFDLIJN",
    "GGD,          ONBEKEND,          E_MAIL_ZONDER_INHOUD, P3D,  ALLEEN_ONTVANGST",
    "GGD,          RISICOFACTOREN,    TELEFOON,             P14D, HOOFDLIJN",
    "ONDERWIJS,    MENSENHANDEL,      TELEFOON,             P14D, ONTVANGST_EN_VERVOLG",
    "INWONER,      GEEN_MENSENHANDEL, TELEFOON,             P14D, ONTVANGST_EN_VERVOLG",
    "INWONER,      MENSENHANDEL,      E_MAIL_ZONDER_INHOUD, P14D, ALLEEN_ONTVANGST",
    "MELD_MISDAAD_ANONIEM, ONBEKEND,  GEEN,                 P7D,  GEEN",
  })
  void aReachableReporterHearsWhatFitsTheirRoleAndTheStage(
      String meldersoort, String classificatie, String wijze, String termijn, String inhoud) {
    var uitslag =
        tabel.beslis(met(GEMEENTE, "meldersoort", meldersoort, "classificatie", classificatie));
    assertThat(uitslag.uitkomsten())
        .containsExactly(Map.of("wijze", wijze, "termijn", termijn, "inhoud", inhoud));
  }

  @Test
  void aMailNeverCarriesTheOutlineOfACase() {
    for (var geval : alle()) {
      var uitslag = tabel.beslis(geval);
      if (uitslag.enige("wijze").equals("E_MAIL_ZONDER_INHOUD")) {
        assertThat(uitslag.enige("inhoud")).as("%s", geval).isEqualTo("ALLEEN_ONTVANGST");
      }
    }
  }

  @Test
  void everyCombinationHasATermAndEveryRuleIsUsed() {
    assertThat(alle()).hasSize(17 * 2 * 3 * 5);
    for (var geval : alle()) {
      assertThat(Duration.parse(tabel.beslis(geval).enige("termijn"))).isPositive();
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  @Test
  void anUnlistedReporterHasNoRuleSoThatTheGapShows() {
    assertThat(tabel.beslis(met(GEMEENTE, "meldersoort", "KRANT")).isLeeg()).isTrue();
  }

  private static boolean veilig(Map<String, Object> geval) {
    return geval.get("veiligContact").equals("JA");
  }

  private static List<Map<String, Object>> alle() {
    var waarden = new LinkedHashMap<String, List<String>>();
    waarden.put(
        "meldersoort",
        List.of(
            "GEMEENTE",
            "VEILIG_THUIS",
            "POLITIE",
            "KMAR",
            "ARBEIDSINSPECTIE",
            "ZORGINSTELLING",
            "ONDERWIJS",
            "JEUGDHULP",
            "GGD",
            "RIEC",
            "BELASTINGDIENST",
            "IND",
            "WONINGCORPORATIE",
            "MELD_MISDAAD_ANONIEM",
            "INWONER",
            "SLACHTOFFER",
            "OVERIG"));
    waarden.put("anoniem", List.of("JA", "NEE"));
    waarden.put("veiligContact", Gegevens.JA_NEE_ONBEKEND);
    waarden.put(
        "classificatie",
        List.of(
            "ONBEKEND",
            "GEEN_MENSENHANDEL",
            "RISICOFACTOREN",
            "ERNSTIG_VERMOEDEN",
            "MENSENHANDEL"));
    return alleCombinaties(waarden);
  }
}
