package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Verwijsgevallen.DRINGENDHEID_OPLOPEND;
import static nl.meldroute.beslistabellen.Verwijsgevallen.advies;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Uitzondering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

/**
 * A region's own table drops no duty of the shared one, unless the profile of the region says so
 * with its source; and each exception of a profile is one that its table uses.
 */
class VariantenTest {

  private static final String VERWIJZING = "verwijzing";
  private static final String CONTACT = "acuut-contact";

  /** What the shared table advises, once for all regions: it has many cases. */
  private static final Map<Map<String, Object>, Map<String, String>> GEDEELD = gedeeld();

  private final Beslistabel contact = Beslistabel.laad(CONTACT);

  @ParameterizedTest
  @ValueSource(strings = {"drenthe", "heuvelrug", "ijsselland", "twente"})
  void everyReferralOfTheSharedTableIsAdvisedByTheRegionAtLeastAsUrgently(String regio) {
    Beslistabel eigen = Beslistabel.laad(regio + "/" + VERWIJZING);
    Set<String> weggelaten = new TreeSet<>();
    GEDEELD.forEach(
        (geval, overal) -> {
          Map<String, String> hier = advies(eigen, geval);
          overal.forEach(
              (partner, dringendheid) -> {
                if (!partner.equals("GEEN") && rang(hier.get(partner)) < rang(dringendheid)) {
                  weggelaten.add(partner);
                }
              });
        });
    assertThat(weggelaten).isEqualTo(uitgezonderd(regio, VERWIJZING));
    assertThat(eigen.geraakteRegels()).containsExactlyInAnyOrderElementsOf(eigen.regels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"heuvelrug", "ijsselland", "twente"})
  void everyAcuteContactOfTheSharedTableIsMadeByTheRegion(String regio) {
    Beslistabel eigen = Beslistabel.laad(regio + "/" + CONTACT);
    Set<String> weggelaten = new TreeSet<>();
    for (Map<String, Object> geval : gevaren()) {
      Set<String> overal = partners(contact, geval);
      overal.removeAll(partners(eigen, geval));
      weggelaten.addAll(overal);
    }
    assertThat(weggelaten).isEqualTo(uitgezonderd(regio, CONTACT));
    assertThat(eigen.geraakteRegels()).containsExactlyInAnyOrderElementsOf(eigen.regels());
  }

  @Test
  void noRegionMakesAnExceptionElsewhere() {
    for (String regio : List.of("drenthe", "heuvelrug", "ijsselland", "twente")) {
      assertThat(uitzonderingen(regio))
          .extracting(Uitzondering::tabel)
          .isSubsetOf(VERWIJZING, CONTACT)
          .allMatch(tabel -> Files.exists(Path.of("dmn", regio, tabel + ".dmn")));
    }
  }

  /** Each answer in each class, and a fixed random sample of all together. */
  private static Map<Map<String, Object>, Map<String, String>> gedeeld() {
    Beslistabel verwijzing = Beslistabel.laad(VERWIJZING);
    Map<Map<String, Object>, Map<String, String>> adviezen = new LinkedHashMap<>();
    Stream.concat(Verwijsgevallen.enkele().stream(), Verwijsgevallen.willekeurig(150).stream())
        .forEach(geval -> adviezen.put(geval, advies(verwijzing, geval)));
    return adviezen;
  }

  private static Collection<Map<String, Object>> gevaren() {
    return alleCombinaties(
        Map.of(
            "niveau",
            List.of("LEVENSBEDREIGEND", "ACUUT", "BEOORDELEN", "GEEN"),
            "leeftijdscategorie",
            LEEFTIJDEN));
  }

  private static Set<String> partners(Beslistabel tabel, Map<String, Object> geval) {
    return tabel.beslis(geval).uitkomsten().stream()
        .map(uitkomst -> (String) uitkomst.get("partner"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int rang(String dringendheid) {
    return DRINGENDHEID_OPLOPEND.indexOf(dringendheid);
  }

  private static Set<String> uitgezonderd(String regio, String tabel) {
    return uitzonderingen(regio).stream()
        .filter(uitzondering -> uitzondering.tabel().equals(tabel))
        .map(uitzondering -> uitzondering.partner().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Uitzondering> uitzonderingen(String regio) {
    return new Regioprofielen(new FileSystemResource("regios/" + regio + ".yaml"))
        .profiel(regio)
        .orElseThrow()
        .uitzonderingen();
  }
}
