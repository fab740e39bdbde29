package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Voorbeelden.Voorbeeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every table is hit by an example, and the engine answers as the examples say. */
class VoorbeeldenTest {

  static Stream<Tabelmodel> modellen() {
    return Modellen.alle().stream();
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void everyRuleIsHitByAnExampleThatComesOutAsWritten(Tabelmodel model) throws IOException {
    Tabelblad blad = model.blad();
    if (Boolean.getBoolean("bijwerken")) {
      Files.writeString(
          Voorbeelden.bestand(blad), Voorbeelden.lees(blad).aangevuld(model).tekst(blad));
    }
    Voorbeelden voorbeelden = Voorbeelden.lees(blad);
    Set<String> geraakt = new LinkedHashSet<>();
    for (Voorbeeld voorbeeld : voorbeelden.voorbeelden()) {
      var invoer = voorbeelden.invoer(voorbeeld);
      List<String> regels = Modellen.motor(model).regels(invoer);
      geraakt.addAll(regels);
      assertThat(regels).as("%s: %s", blad, invoer).contains(voorbeeld.regel());
      assertThat(Voorbeelden.uitkomst(Modellen.motor(model).uitkomsten(invoer)))
          .as("%s, voorbeeld %s: is de uitkomst zo bedoeld?", blad, voorbeeld.regel())
          .isEqualTo(voorbeeld.uitkomst());
    }
    assertThat(geraakt)
        .as("rules of %s that no example hits: -Dbijwerken=true makes one, to be read", blad)
        .containsAll(blad.rijen().stream().map(Rij::id).toList());
  }

  @Test
  void thereAreNoExamplesOfTablesThatAreNoMore() throws IOException {
    Set<Path> verwacht = new LinkedHashSet<>();
    modellen().forEach(model -> verwacht.add(Voorbeelden.bestand(model.blad())));
    try (Stream<Path> bestanden = Files.list(Voorbeelden.MAP)) {
      assertThat(bestanden).allMatch(verwacht::contains);
    }
  }
}
