package nl.meldroute.gevaar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.regio.Routestap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever danger is dealt with, 112 comes first (Twente 2022 §6.1: "altijd 112"). */
class Bel112Test {

  static Stream<Routestap> spoedtaken() {
    return Stream.of(Routestap.values()).filter(Routestap::isSpoed);
  }

  @ParameterizedTest
  @MethodSource("spoedtaken")
  void theFormOfEachUrgentTaskBeginsWithTheEmergencyNumber(Routestap stap) throws IOException {
    JsonNode eerste =
        new ObjectMapper()
            .readTree(Path.of("bpmn/formulieren/" + stap.code() + ".form").toFile())
            .at("/components/0");
    assertThat(eerste.path("type").asText()).isEqualTo("text");
    assertThat(eerste.path("text").asText())
        .startsWith("**Is iemands leven in gevaar? Bel dan nu [112](tel:112).**");
    assertThat(eerste.has("conditional")).as("always, whatever was filled in").isFalse();
  }

  @Test
  void eachAdviceNamesTheEmergencyNumberAndInMortalDangerItIsTheFirstThing() {
    assertThat(Gevaarniveau.values())
        .extracting(Gevaarniveau::advies)
        .allMatch(t -> t.contains("112"));
    assertThat(Gevaarniveau.LEVENSBEDREIGEND.advies()).startsWith("Bel nu 112.");
  }
}
