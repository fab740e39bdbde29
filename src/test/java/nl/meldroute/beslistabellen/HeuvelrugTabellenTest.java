package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.met;
import static nl.meldroute.beslistabellen.Verwijsgevallen.RUSTIG;
import static nl.meldroute.beslistabellen.Verwijsgevallen.advies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Heuvelrug's own document asks of its tables (Heuvelrug 2023, §4.1.4, bijlage Melden). */
class HeuvelrugTabellenTest {

  private final Beslistabel verwijzing = Beslistabel.laad("heuvelrug/verwijzing");
  private final Beslistabel contact = Beslistabel.laad("heuvelrug/acuut-contact");

  @ParameterizedTest
  @CsvSource({
    "GEEN_MENSENHANDEL, WIJKCOACH ZORGCOORDINATOR",
    "RISICOFACTOREN,    WIJKCOACH ZORGCOORDINATOR",
    "ERNSTIG_VERMOEDEN, CASUSTAFEL VEILIG_THUIS ZORGCOORDINATOR",
    "MENSENHANDEL,      CASUSTAFEL VEILIG_THUIS ZORGCOORDINATOR"
  })
  void eachOfTheFourClassesHasItsOwnFollowUp(String classificatie, String partners) {
    assertThat(advies(verwijzing, met(RUSTIG, "classificatie", classificatie)).keySet())
        .isEqualTo(Set.of(partners.split(" ")));
  }

  @Test
  void theCareCoordinatorHearsOfEveryCasus() {
    for (var geval : Verwijsgevallen.willekeurig(200)) {
      assertThat(advies(verwijzing, geval)).as("%s", geval).containsKey("ZORGCOORDINATOR");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NEE,      JA,       true",
    "ONBEKEND, JA,       true",
    "NEE,      ONBEKEND, true",
    "ONBEKEND, ONBEKEND, true",
    "JA,       JA,       false",
    "NEE,      NEE,      false"
  })
  void withoutAWishForHelpAndWithLastingWorriesItCanGoToTheRiecByTheChainDirector(
      String wilHulp, String zorgen, boolean riec) {
    var uitslag =
        verwijzing.beslis(met(RUSTIG, "slachtofferWilHulp", wilHulp, "aanhoudendeZorgen", zorgen));
    var naarRiec =
        uitslag.uitkomsten().stream()
            .filter(uitkomst -> "RIEC".equals(uitkomst.get("partner")))
            .toList();
    assertThat(naarRiec).hasSize(riec ? 1 : 0);
    assertThat(naarRiec).allMatch(uitkomst -> "KETENREGISSEUR".equals(uitkomst.get("via")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEVENSBEDREIGEND", "ACUUT"})
  void acuteHelpAlwaysGoesThrough112AndTheAvimBringsInTheCareCoordinator(String niveau) {
    assertThat(partners(niveau, "MEERDERJARIG")).isEqualTo(Set.of("POLITIE_112", "POLITIE"));
    assertThat(partners(niveau, "MINDERJARIG"))
        .isEqualTo(Set.of("POLITIE_112", "POLITIE", "VEILIG_THUIS"))
        .isEqualTo(partners(niveau, "ONBEKEND"));
  }

  private Set<String> partners(String niveau, String leeftijd) {
    return contact
        .beslis(Map.of("niveau", niveau, "leeftijdscategorie", leeftijd))
        .uitkomsten()
        .stream()
        .map(uitkomst -> (String) uitkomst.get("partner"))
        .collect(Collectors.toSet());
  }
}
