package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Gegevens.met;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to reach at once, in the shared table and in that of Twente (Twente 2022, §6.1). */
class AcuutContactTest {

  private static final List<String> GEVAAR = List.of("LEVENSBEDREIGEND", "ACUUT");

  private final Beslistabel gedeeld = Beslistabel.laad("acuut-contact");
  private final Beslistabel twente = Beslistabel.laad("twente/acuut-contact");

  @ParameterizedTest
  @CsvSource({
    "MEERDERJARIG, POLITIE ZORGCOORDINATOR",
    "MINDERJARIG, POLITIE VEILIG_THUIS",
    "ONBEKEND, POLITIE VEILIG_THUIS ZORGCOORDINATOR"
  })
  void inAcuteDangerThePoliceAreReachedAndTheAgeTellsWhoElse(String leeftijd, String partners) {
    assertThat(partners(gedeeld, "ACUUT", leeftijd)).isEqualTo(Set.of(partners.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "MEERDERJARIG, POLITIE KENNISCENTRUM",
    "MINDERJARIG, POLITIE VEILIG_THUIS",
    "ONBEKEND, POLITIE VEILIG_THUIS KENNISCENTRUM"
  })
  void inTwenteTheKenniscentrumIsReachedForAnAdult(String leeftijd, String partners) {
    assertThat(partners(twente, "ACUUT", leeftijd)).isEqualTo(Set.of(partners.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acuut-contact", "twente/acuut-contact", "ijsselland/acuut-contact"})
  void aThreatToLifeAddsTheEmergencyNumberOnTopAndFaster(String naam) {
    var tabel = Beslistabel.laad(naam);
    for (var leeftijd : LEEFTIJDEN) {
      var uitkomsten = tabel.beslis(geval("LEVENSBEDREIGEND", leeftijd)).uitkomsten();
      assertThat(uitkomsten.get(0)).containsEntry("partner", "POLITIE_112");
      assertThat(uitkomsten.get(0)).containsEntry("volgorde", "1");
      assertThat(uitkomsten.stream().skip(1))
          .isNotEmpty()
          .allSatisfy(
              uitkomst -> assertThat(duur(uitkomst)).isGreaterThan(duur(uitkomsten.get(0))));
      var zonder112 = new TreeSet<>(partners(tabel, "LEVENSBEDREIGEND", leeftijd));
      zonder112.remove("POLITIE_112");
      assertThat(zonder112).isEqualTo(partners(tabel, "ACUUT", leeftijd));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acuut-contact", "twente/acuut-contact", "ijsselland/acuut-contact"})
  void anUnknownAgeReachesEverybodyThatAnyAgeDoes(String naam) {
    var tabel = Beslistabel.laad(naam);
    for (var niveau : GEVAAR) {
      var iedereen = new TreeSet<>(partners(tabel, niveau, "MINDERJARIG"));
      iedereen.addAll(partners(tabel, niveau, "MEERDERJARIG"));
      assertThat(partners(tabel, niveau, "ONBEKEND")).isEqualTo(iedereen);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acuut-contact", "twente/acuut-contact", "ijsselland/acuut-contact"})
  void withoutAcuteDangerTheTableSaysThatNobodyIsReachedYet(String naam) {
    var tabel = Beslistabel.laad(naam);
    for (var niveau : List.of("BEOORDELEN", "GEEN")) {
      for (var leeftijd : LEEFTIJDEN) {
        var uitslag = tabel.beslis(geval(niveau, leeftijd));
        assertThat(uitslag.enige("partner")).isEqualTo("GEEN");
        assertThat(uitslag.enige("termijn")).isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acuut-contact", "twente/acuut-contact", "ijsselland/acuut-contact"})
  void anUnknownLevelHasNoAnswerSoThatAHumanChooses(String naam) {
    var tabel = Beslistabel.laad(naam);
    assertThat(tabel.beslis(geval("MISSCHIEN", "ONBEKEND")).isLeeg()).isTrue();
    assertThat(tabel.beslis(Map.of("leeftijdscategorie", "MINDERJARIG")).isLeeg()).isTrue();
  }

  @Test
  void twenteRepeatsEveryDutyWithTheKenniscentrumForTheCareCoordinator() {
    for (var geval : alle()) {
      assertThat(
              twente.beslis(geval).uitkomsten().stream()
                  .map(
                      uitkomst ->
                          "KENNISCENTRUM".equals(uitkomst.get("partner"))
                              ? met(uitkomst, "partner", "ZORGCOORDINATOR")
                              : uitkomst)
                  .toList())
          .as("%s", geval)
          .isEqualTo(gedeeld.beslis(geval).uitkomsten());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acuut-contact", "twente/acuut-contact", "ijsselland/acuut-contact"})
  void everyCaseHasAnAnswerNoPartnerIsNamedTwiceAndEveryRuleIsUsed(String naam) {
    var tabel = Beslistabel.laad(naam);
    for (var geval : alle()) {
      assertThat(tabel.beslis(geval).uitkomsten())
          .as("%s", geval)
          .isNotEmpty()
          .extracting(uitkomst -> uitkomst.get("partner"))
          .doesNotHaveDuplicates();
    }
    assertThat(tabel.geraakteRegels()).containsExactlyInAnyOrderElementsOf(tabel.regels());
  }

  private static Set<String> partners(Beslistabel tabel, String niveau, String leeftijd) {
    return tabel.beslis(geval(niveau, leeftijd)).uitkomsten().stream()
        .map(uitkomst -> (String) uitkomst.get("partner"))
        .collect(Collectors.toSet());
  }

  private static Duration duur(Map<String, Object> uitkomst) {
    return Duration.parse((String) uitkomst.get("termijn"));
  }

  private static Map<String, String> geval(String niveau, String leeftijd) {
    return Map.of("niveau", niveau, "leeftijdscategorie", leeftijd);
  }

  private static List<Map<String, Object>> alle() {
    return alleCombinaties(
        Map.of(
            "niveau",
            List.of("LEVENSBEDREIGEND", "ACUUT", "BEOORDELEN", "GEEN"),
            "leeftijdscategorie",
            LEEFTIJDEN));
  }
}
