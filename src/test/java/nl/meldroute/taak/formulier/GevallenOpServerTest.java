package nl.meldroute.taak.formulier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's half of the comparison; see {@link GevallenInBrowserTest} for the other. */
class GevallenOpServerTest {

  static Stream<Geval> gevallen() {
    return Geval.alle();
  }

  @ParameterizedTest
  @MethodSource("gevallen")
  void findsTheFaultsOfTheCase(Geval geval) {
    var toetsing = Geval.formulier(geval.formulier()).toets(geval.gegevens(), geval.gegevens());

    assertThat(toetsing.fouten()).isEqualTo(geval.fouten());
  }
}
