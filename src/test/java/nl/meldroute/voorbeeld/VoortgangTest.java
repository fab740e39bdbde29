package nl.meldroute.voorbeeld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class VoortgangTest {

  @Test
  void inATerminalABarGrowsOnOneLine() {
    String uitvoer = tot(67, true);

    assertThat(uitvoer.lines().toList()).hasSize(68);
    assertThat(uitvoer).doesNotContain("\n\r").endsWith(System.lineSeparator());
    assertThat(uitvoer)
        .contains("\rVersturen [....")
        .contains("\rVersturen [" + "#".repeat(40) + "] 67 van 67");
  }

  @Test
  void elsewhereThereAreFewPlainLines() {
    assertThat(tot(67, false).lines()).hasSize(10).endsWith("Versturen 67 van 67");
    assertThat(tot(3, false).lines())
        .containsExactly("Versturen 1 van 3", "Versturen 2 van 3", "Versturen 3 van 3");
  }

  private static String tot(int totaal, boolean terminal) {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    Voortgang voortgang =
        new Voortgang(new PrintStream(uit, true, UTF_8), terminal, "Versturen", totaal);
    for (int i = 0; i < totaal; i++) {
      voortgang.stap();
    }
    return uit.toString(UTF_8);
  }
}
