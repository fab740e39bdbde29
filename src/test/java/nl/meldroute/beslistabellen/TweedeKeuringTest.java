package nl.meldroute.beslistabellen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_GAP;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.slf4j.LoggerFactory;

/**
 * A second opinion by KIE: the tables follow the DMN schema and leave no gap between their allowed
 * values. KIE overlooks gaps in terugkoppeling, in verantwoordelijke-gemeente and in the collecting
 * tables (checked by taking rules out); their own tests enumerate cases instead.
 */
class TweedeKeuringTest {

  private static DMNValidator keuring;

  @BeforeAll
  static void startsTheValidator() {
    ((Logger) LoggerFactory.getLogger("org.drools")).setLevel(Level.ERROR);
    ((Logger) LoggerFactory.getLogger("org.kie")).setLevel(Level.ERROR);
    keuring = DMNValidatorFactory.newValidator();
  }

  static Stream<Path> tabellen() {
    return Beslistabel.alleBestanden().stream();
  }

  @ParameterizedTest
  @MethodSource("tabellen")
  void everyTableIsValidDmnWithoutGaps(Path bestand) throws IOException {
    assertThat(keur(lees(bestand)))
        .noneMatch(bevinding -> bevinding.getLevel() == DMNMessage.Level.ERROR)
        .extracting(DMNMessage::getMessageType)
        .doesNotContain(DECISION_TABLE_GAP, DECISION_TABLE_ANALYSIS_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "acuut-gevaar, beoordelen-nog-onbekend",
    "vermoeden, niet-alles-uitgesloten",
    "termijnen, verrijken-laag"
  })
  void aRuleThatIsTakenOutShowsAsAGap(String naam, String regel) throws IOException {
    var zonderRegel =
        lees(Path.of("dmn", naam + ".dmn"))
            .replaceAll("(?s)<rule id=\"" + regel + "\">.*?</rule>", "");
    assertThat(keur(zonderRegel))
        .extracting(DMNMessage::getMessageType)
        .contains(DECISION_TABLE_GAP);
  }

  private static List<DMNMessage> keur(String dmn) {
    return keuring.validateUsing(Validation.values()).theseModels(new StringReader(dmn));
  }

  /** Camunda writes integer for a number and leaves cells empty; the standard does neither. */
  private static String lees(Path bestand) throws IOException {
    return Files.readString(bestand)
        .replace("typeRef=\"integer\"", "typeRef=\"number\"")
        .replaceAll("(<inputEntry[^>]*>\\s*)<text></text>", "$1<text>-</text>")
        .replaceAll("(<outputEntry[^>]*>\\s*)<text></text>", "$1<text>null</text>");
  }
}
