package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.JA_NEE_ONBEKEND;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Tafelsoort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sits at which table (IJsselland 2021, §2.1; Rapporteur 2012, §2.3.2 and §3.2.3). */
class DeelnameTafelTest {

  private final Beslistabel tabel = Beslistabel.laad("deelname-tafel");

  @ParameterizedTest
  @CsvSource({
    "WEEG_EN_MONITORTAFEL, ZORG_EN_VEILIGHEIDSHUIS RIEC ZORGCOORDINATOR POLITIE OM",
    "DRIELUIK,             ZORGCOORDINATOR KETENREGISSEUR POLITIE",
    "ONDERMIJNINGSOVERLEG, MEDEWERKER_VEILIGHEID POLITIE",
    "ZORGOVERLEG,          ZORGCOORDINATOR KETENREGISSEUR VEILIG_THUIS OPVANG GGD",
    "RIEC_TAFEL,           RIEC GEMEENTE OM BELASTINGDIENST ARBEIDSINSPECTIE POLITIE UWV"
  })
  void whoIsAlwaysThere(String tafel, String leden) {
    assertThat(leden(geval(tafel, "SEKSUEEL", "NEE", "ALLEN"), "JA"))
        .isEqualTo(Set.of(leden.split(" ")));
  }

  @Test
  void aMunicipalityWithASexBusinessIsAlwaysThereAndAnotherWhenItConcernsThem() {
    assertThat(leden(geval("CASUSTAFEL", "SEKSUEEL", "JA", "ALLEN"), "JA")).contains("GEMEENTE");
    assertThat(leden(geval("CASUSTAFEL", "SEKSUEEL", "NEE", "ALLEN"), "NEE")).contains("GEMEENTE");
  }

  @Test
  void aPartWithoutCareHasNoCarePartners() {
    for (var geval : alle()) {
      var zonderZorg = met(geval, "laag", "ZONDER_ZORG");
      assertThat(tabel.beslis(zonderZorg).uitkomsten())
          .as("%s", geval)
          .extracting(uitkomst -> uitkomst.get("partner"))
          .doesNotContain("ZORGCOORDINATOR", "VEILIG_THUIS", "OPVANG", "GGD");
    }
  }

  @Test
  void everyTableHasSomebodyNobodyIsNamedTwiceAndEveryRuleIsUsed() {
    for (var geval : alle()) {
      assertThat(tabel.beslis(geval).uitkomsten())
          .as("%s", geval)
          .isNotEmpty()
          .extracting(uitkomst -> uitkomst.get("partner"))
          .doesNotHaveDuplicates();
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private Set<Object> leden(Map<String, ?> geval, String vast) {
    return tabel.beslis(geval).uitkomsten().stream()
        .filter(uitkomst -> vast.equals(uitkomst.get("vast")))
        .map(uitkomst -> uitkomst.get("partner"))
        .collect(Collectors.toSet());
  }

  private static Map<String, Object> geval(String tafel, String vorm, String seks, String laag) {
    return Map.of(
        "tafelsoort", tafel,
        "vormen", List.of(vorm),
        "gemeenteMetSeksinrichting", seks,
        "laag", laag);
  }

  private static Iterable<Map<String, Object>> alle() {
    return alleCombinaties(
        Map.of(
            "tafelsoort", Stream.of(Tafelsoort.values()).map(Enum::name).toList(),
            "vormen", List.of(List.of("ARBEID"), List.of("SEKSUEEL"), List.of("ONBEKEND")),
            "gemeenteMetSeksinrichting", JA_NEE_ONBEKEND,
            "laag", List.of("MET_ZORG", "ZONDER_ZORG", "ALLEN")));
  }
}
