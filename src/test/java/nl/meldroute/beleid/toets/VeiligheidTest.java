package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.meldroute.beleid.toets.Veiligheidsregels.Eigenschap;
import nl.meldroute.beleid.toets.Veiligheidsregels.Schending;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold whatever a table says: unknown is not milder, more worries do not give less, a
 * minor keeps police and Veilig Thuis, and a region drops no duty. Over all input.
 */
class VeiligheidTest {

  private static Veiligheidsregels regels;

  @BeforeAll
  static void leest() {
    regels = Veiligheidsregels.lees();
  }

  static Stream<Tabelmodel> modellen() {
    return Modellen.alle().stream();
  }

  static Stream<Tabelmodel> varianten() {
    return modellen().filter(model -> !model.blad().regio().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("modellen")
  void nothingGetsMilderWhereItMayNot(Tabelmodel model) {
    assertThat(regels.sterkte())
        .as("how strong are its outcomes?")
        .containsKey(model.blad().sleutel());
    assertThat(new Veiligheid(regels, model, Rekengrens.geen()).schendingen())
        .filteredOn(schending -> !regels.isUitgezonderd(schending))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("varianten")
  void aRegionDropsNoDutyUnlessItsProfileSaysSoWithASource(Tabelmodel model) {
    assertThat(regioschendingen(model))
        .filteredOn(schending -> !staatInProfiel(schending) && !regels.isUitgezonderd(schending))
        .isEmpty();
  }

  @Test
  void everyExceptionIsStillNeededAndSaysWhy() {
    List<Schending> alle = new ArrayList<>();
    modellen()
        .forEach(
            model -> alle.addAll(new Veiligheid(regels, model, Rekengrens.geen()).schendingen()));
    varianten().forEach(model -> alle.addAll(regioschendingen(model)));
    assertThat(regels.uitzonderingen())
        .allSatisfy(
            uitzondering -> {
              assertThat(uitzondering.reden()).as("%s", uitzondering).matches("[A-Z].*\\.");
              assertThat(alle).as("%s", uitzondering).anyMatch(uitzondering::geldtVoor);
            });
  }

  @Test
  void aTableThatTreatsUnknownAsNoIsCaught() {
    Tabelmodel zonder = Modellen.gedeeld("verwijzing").zonder("riec-ondermijning-onbekend");
    assertThat(new Veiligheid(regels, zonder, Rekengrens.geen()).schendingen())
        .filteredOn(schending -> !regels.isUitgezonderd(schending))
        .isNotEmpty()
        .allMatch(schending -> schending.eigenschap() == Eigenschap.ONBEKEND)
        .allMatch(schending -> schending.uitkomst().equals("RIEC"));
  }

  private static List<Schending> regioschendingen(Tabelmodel model) {
    Tabelblad gedeeld = Modellen.gedeeld(model.blad().sleutel()).blad();
    return Veiligheid.tegenover(
        regels,
        model.blad(),
        gedeeld,
        Tabelmodel.van(gedeeld.samenMet(model.blad())),
        Rekengrens.geen());
  }

  private static boolean staatInProfiel(Schending schending) {
    for (JsonNode uitzondering :
        Regionamen.profielen().get(schending.blad().regio()).path("uitzonderingen")) {
      if (uitzondering.path("tabel").asText().equals(schending.blad().sleutel())
          && uitzondering.path("partner").asText().equals(schending.uitkomst())
          && !uitzondering.path("bron").asText().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
