package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.meldroute.beslissing.tabel.Proeftabel;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;

/**
 * Faults put into the tables of the product on purpose: a value removed or added, a condition
 * dropped, a rule doubled, dropped or moved, a range or an outcome shifted. Whether a fault changes
 * anything is said by the engine, which decides the same input with both tables and knows nothing
 * of the analysis.
 */
class MutatieTest {

  private static final int FOUTEN = 200;
  private static final int MEESTE_INVOER = Integer.getInteger("mutaties.invoer", 300);
  private static final double GENOEG = 0.99;
  private static final Set<String> OVER_VERSCHIL =
      Set.of("GAT", "MILDER", "ANDERS", "ERBIJ", "VOLGORDE", "AANTAL");

  private int merkbaar;
  private int genoemd;
  private int gewaarschuwd;
  private int geblokkeerd;
  private final List<String> gemist = new ArrayList<>();
  private final Map<String, Integer> perCode = new TreeMap<>();

  @Test
  void faultsThatChangeAnOutcomeOrLeaveAGapAreNamed() {
    List<Tabelmodel> tabellen = Modellen.alle();
    for (int zaad = 0; zaad < FOUTEN; zaad++) {
      Random toeval = new Random(20_260_000L + zaad);
      fout(tabellen.get(zaad % tabellen.size()), zaad, toeval);
    }
    assertThat(merkbaar).as("faults that change anything").isGreaterThan(FOUTEN / 2);
    assertThat(gemist)
        .as(
            "%d of %d named, %d with a warning, %d of which block; %s",
            genoemd, merkbaar, gewaarschuwd, geblokkeerd, perCode)
        .hasSizeLessThanOrEqualTo((int) (merkbaar * (1 - GENOEG)));
  }

  private void fout(Tabelmodel tabel, int zaad, Random toeval) {
    Concept concept = Concept.van(tabel.blad().pad());
    String wat = Mutatie.doe(concept, toeval);
    String tekst = concept.tekst();
    Proeftabel was = Modellen.motor(tabel);
    Proeftabel wordt = new Proeftabel(Concept.model(tekst));
    Toetsuitslag uitslag = concept.toets(tekst);
    HitPolicy trefwijze = tabel.blad().trefwijze();
    for (Bevinding bevinding : uitslag.bevindingen()) {
      if (OVER_VERSCHIL.contains(bevinding.code())) {
        assertThat(antwoord(wordt, trefwijze, bevinding.tegenvoorbeeld()))
            .as("%d, %s in %s: %s", zaad, wat, tabel, bevinding)
            .isNotEqualTo(antwoord(was, trefwijze, bevinding.tegenvoorbeeld()));
      }
    }
    boolean anders =
        invoer(tabel, toeval).stream()
            .anyMatch(
                invoer ->
                    !antwoord(was, trefwijze, invoer).equals(antwoord(wordt, trefwijze, invoer)));
    if (anders) {
      tel(uitslag, "%d, %s in %s".formatted(zaad, wat, tabel));
    }
  }

  private void tel(Toetsuitslag uitslag, String wat) {
    merkbaar++;
    uitslag.bevindingen().stream()
        .map(Bevinding::code)
        .distinct()
        .forEach(code -> perCode.merge(code, 1, Integer::sum));
    if (uitslag.bevindingen().isEmpty()) {
      gemist.add(wat);
    } else {
      genoemd++;
    }
    if (uitslag.blokkeert() || !uitslag.waarschuwingen().isEmpty()) {
      gewaarschuwd++;
    }
    if (uitslag.blokkeert()) {
      geblokkeerd++;
    }
  }

  /** All input of a small table; of a large one, input that each rule fits and chance beside it. */
  private static Set<Map<String, Object>> invoer(Tabelmodel tabel, Random toeval) {
    Set<Map<String, Object>> invoer = new HashSet<>();
    while (invoer.size() < Math.min(MEESTE_INVOER, tabel.combinaties() / 2)) {
      Map<String, Object> een = tabel.willekeurig(toeval);
      if (toeval.nextInt(3) > 0) {
        een = gericht(tabel, een, toeval);
      }
      invoer.add(een);
    }
    return invoer;
  }

  /** Chance, but so that one rule fits: few chance inputs reach a rule of a large table. */
  private static Map<String, Object> gericht(
      Tabelmodel tabel, Map<String, Object> invoer, Random toeval) {
    long[] blok = tabel.blokken().get(toeval.nextInt(tabel.blokken().size()));
    Map<String, Object> gericht = new LinkedHashMap<>(invoer);
    for (int i = 0; i < tabel.gegevens().size(); i++) {
      List<Object> waarden = new ArrayList<>();
      for (int groep = 0; groep < tabel.ruimte().groepen(i); groep++) {
        if (tabel.ruimte().heeft(blok, i, groep)) {
          waarden.addAll(tabel.gegevens().get(i).groepen().get(groep));
        }
      }
      if (!waarden.isEmpty()) {
        gericht.put(tabel.gegevens().get(i).naam(), waarden.get(toeval.nextInt(waarden.size())));
      }
    }
    return gericht;
  }

  /** Where all rules count their order says nothing, unless the table says so. */
  private static List<String> antwoord(
      Proeftabel tabel, HitPolicy trefwijze, Map<String, Object> invoer) {
    List<String> antwoord =
        new ArrayList<>(tabel.uitkomsten(invoer).stream().map(Map::toString).toList());
    if (trefwijze == HitPolicy.COLLECT) {
      Collections.sort(antwoord, Comparator.naturalOrder());
    }
    return antwoord;
  }
}
