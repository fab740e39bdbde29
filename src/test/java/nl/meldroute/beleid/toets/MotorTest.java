package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The analysis reasons over blocks; here the engine itself decides the same input. In every build:
 * each combination of groups where there are few enough, else each rule and each pair of rules, and
 * always a fixed random sample of single values. Under the profile {@code bewijs}: each combination
 * of values up to ten million, and a larger sample beyond.
 */
class MotorTest {

  private static final double GROEPEN = 60_000;
  private static final int STEEKPROEF = 1_500;
  private static final double WAARDEN = 10_000_000;
  private static final int GROTE_STEEKPROEF = 200_000;

  static Stream<Tabelmodel> modellen() {
    return Modellen.alle().stream();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void theEngineDecidesAsTheAnalysisSays(Tabelmodel model) {
    if (model.groepen() <= GROEPEN) {
      elk(
          model.gegevens().stream().map(g -> g.groepen().size()).toList(),
          punt -> vergelijk(model, model.invoer(punt)));
    } else {
      paren(model).forEach(punt -> vergelijk(model, model.invoer(punt)));
    }
    steekproef(model, STEEKPROEF);
  }

  @Tag("bewijs")
  @ParameterizedTest
  @MethodSource("modellen")
  void theEngineDecidesEveryCombinationAsTheAnalysisSays(Tabelmodel model) {
    if (model.combinaties() <= WAARDEN) {
      List<List<Object>> waarden = model.gegevens().stream().map(Gegeven::waarden).toList();
      elk(
          waarden.stream().map(List::size).toList(),
          keuze -> {
            Map<String, Object> invoer = new LinkedHashMap<>();
            for (int i = 0; i < keuze.length; i++) {
              invoer.put(model.gegevens().get(i).naam(), waarden.get(i).get(keuze[i]));
            }
            vergelijk(model, invoer);
          });
    } else {
      paren(model).forEach(punt -> vergelijk(model, model.invoer(punt)));
      steekproef(model, GROTE_STEEKPROEF);
    }
  }

  /** For each rule input that it fits, and for each pair of rules input that both fit. */
  private static List<int[]> paren(Tabelmodel model) {
    List<int[]> punten = new ArrayList<>();
    List<long[]> blokken = model.blokken();
    for (int r = 0; r < blokken.size(); r++) {
      for (int s = r; s < blokken.size(); s++) {
        long[] samen = model.ruimte().doorsnede(blokken.get(r), blokken.get(s));
        if (samen != null) {
          punten.add(model.ruimte().eerstePunt(samen));
        }
      }
    }
    return punten;
  }

  private static void steekproef(Tabelmodel model, int aantal) {
    Random toeval = new Random(273);
    Set<Map<String, Object>> gehad = new HashSet<>();
    for (int i = 0; i < aantal; i++) {
      Map<String, Object> invoer = model.willekeurig(toeval);
      if (gehad.add(invoer)) {
        vergelijk(model, invoer);
      }
    }
  }

  private static void vergelijk(Tabelmodel model, Map<String, Object> invoer) {
    List<String> verwacht = model.regels(model.punt(invoer));
    List<String> gegeven = Modellen.motor(model).regels(invoer);
    if (!gegeven.equals(verwacht)) { // an assertion for each of millions is slow
      assertThat(gegeven).as("%s met %s", model.blad(), invoer).isEqualTo(verwacht);
    }
  }

  private static void elk(List<Integer> groottes, Consumer<int[]> doe) {
    int[] keuze = new int[groottes.size()];
    int i;
    do {
      doe.accept(keuze);
      for (i = 0; i < keuze.length && ++keuze[i] == groottes.get(i); i++) {
        keuze[i] = 0;
      }
    } while (i < keuze.length);
  }
}
