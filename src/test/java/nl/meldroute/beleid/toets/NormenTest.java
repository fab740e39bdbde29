package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table does what the sources say, for all input. */
class NormenTest {

  static Stream<Tabelmodel> modellen() {
    return Modellen.alle().stream();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void theTableDoesWhatTheSourcesSay(Tabelmodel model) {
    assertThat(
            Norm.voor(model.blad()).stream()
                .map(norm -> norm.geschonden(model, Rekengrens.geen()))
                .flatMap(Optional::stream))
        .isEmpty();
  }

  @Test
  void everyNormHasASourceAndIsAboutSomeTable() {
    for (Map.Entry<String, List<Norm>> perTabel : Norm.alle().entrySet()) {
      assertThat(perTabel.getValue())
          .allSatisfy(
              norm -> {
                assertThat(norm.bron()).as(norm.id()).isNotBlank();
                assertThat(norm.tekst()).as(norm.id()).endsWith(".");
                assertThat(norm.dan() == null).as(norm.id()).isNotEqualTo(norm.nooit() == null);
                assertThat(Modellen.met(perTabel.getKey()))
                    .as(norm.id())
                    .anyMatch(model -> Norm.voor(model.blad()).contains(norm));
              });
    }
    assertThat(Norm.alle().values().stream().flatMap(List::stream).map(Norm::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void aRuleThatIsTakenOutBreaksItsNormWithAnExampleInDutch() {
    Tabelmodel verwijzing = Modellen.gedeeld("verwijzing");
    Tabelmodel zonder = verwijzing.zonder("riec-ondermijning");
    assertThat(
            Norm.voor(zonder.blad()).stream()
                .map(norm -> norm.geschonden(zonder, Rekengrens.geen()))
                .flatMap(Optional::stream))
        .singleElement()
        .asString()
        .contains("norm verwijzing-ondermijning", "ondermijning");
  }
}
