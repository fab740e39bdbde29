package nl.meldroute.beslistabellen;

import static nl.meldroute.beslistabellen.Gegevens.LEEFTIJDEN;
import static nl.meldroute.beslistabellen.Gegevens.alleCombinaties;
import static nl.meldroute.beslistabellen.Verwijsgevallen.DRINGENDHEID_OPLOPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.meldroute.beslissing.tabel.Proeftabel;
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

  @ParameterizedTest
  @ValueSource(strings = {"drenthe", "heuvelrug", "ijsselland", "twente"})
  void everyReferralOfTheSharedTableIsAdvisedByTheRegionAtLeastAsUrgently(String regio) {
    assertThat(weggelaten(regio, VERWIJZING, Verwijsgevallen.alle()))
        .isEqualTo(uitgezonderd(regio, VERWIJZING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"heuvelrug", "ijsselland", "twente"})
  void everyAcuteContactOfTheSharedTableIsMadeByTheRegionAtLeastAsFast(String regio) {
    assertThat(weggelaten(regio, CONTACT, gevaren())).isEqualTo(uitgezonderd(regio, CONTACT));
  }

  @Test
  void noRegionMakesAnExceptionElsewhere() {
    for (String regio : List.of("drenthe", "heuvelrug", "ijsselland", "twente")) {
      assertThat(uitzonderingen(regio))
          .extracting(Uitzondering::tabel)
          .isSubsetOf(VERWIJZING, CONTACT);
    }
  }

  /** Partners that the region's table does not name, or later, in a case where the shared does. */
  private static Set<String> weggelaten(
      String regio, String naam, Collection<Map<String, Object>> gevallen) {
    Proeftabel gedeeld = tabel(naam);
    Beslistabel bestand = Beslistabel.laad(regio + "/" + naam);
    Proeftabel eigen = new Proeftabel(bestand.model());
    Set<String> geraakt = new HashSet<>();
    Set<String> weggelaten = new TreeSet<>();
    for (Map<String, Object> geval : gevallen) {
      Map<String, Integer> hier = haast(eigen, geval);
      geraakt.addAll(eigen.regels(geval));
      haast(gedeeld, geval)
          .forEach(
              (partner, haast) -> {
                if (!partner.equals("GEEN") && hier.getOrDefault(partner, -1) < haast) {
                  weggelaten.add(partner);
                }
              });
    }
    assertThat(geraakt).as("rules used").isEqualTo(bestand.regels());
    return weggelaten;
  }

  /** How urgent each partner is; a contact in acute danger is as urgent as its term is short. */
  private static Map<String, Integer> haast(Proeftabel tabel, Map<String, Object> geval) {
    Map<String, Integer> haast = new TreeMap<>();
    for (Map<String, Object> uitkomst : tabel.uitkomsten(geval)) {
      int nu =
          uitkomst.get("dringendheid") instanceof String dringendheid
              ? DRINGENDHEID_OPLOPEND.indexOf(dringendheid)
              : -minuten((String) uitkomst.get("termijn")) + 60;
      haast.merge((String) uitkomst.get("partner"), nu, Math::max);
    }
    return haast;
  }

  private static int minuten(String termijn) {
    return termijn == null ? 60 : (int) Duration.parse(termijn).toMinutes();
  }

  private static Proeftabel tabel(String naam) {
    return new Proeftabel(Beslistabel.laad(naam).model());
  }

  private static Collection<Map<String, Object>> gevaren() {
    return alleCombinaties(
        Map.of(
            "niveau",
            List.of("LEVENSBEDREIGEND", "ACUUT", "BEOORDELEN", "GEEN"),
            "leeftijdscategorie",
            LEEFTIJDEN));
  }

  private static Set<String> uitgezonderd(String regio, String tabel) {
    Set<String> partners = new TreeSet<>();
    uitzonderingen(regio).stream()
        .filter(uitzondering -> uitzondering.tabel().equals(tabel))
        .forEach(uitzondering -> partners.add(uitzondering.partner().name()));
    return partners;
  }

  private static List<Uitzondering> uitzonderingen(String regio) {
    return new Regioprofielen(new FileSystemResource("regios/" + regio + ".yaml"))
        .profiel(regio)
        .orElseThrow()
        .uitzonderingen();
  }
}
