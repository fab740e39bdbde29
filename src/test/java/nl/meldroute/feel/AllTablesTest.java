package nl.meldroute.feel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Every table of the product gives the same with our FEEL as with the engine's own. */
class AllTablesTest {

  static {
    // Without Spring the log level is DEBUG, which writes every evaluated FEEL text.
    ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
  }

  private static final int INVOEREN = 300;
  private static final Pattern NAAM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern TEKST = Pattern.compile("\"([^\"]*)\"");

  static Stream<Path> tabellen() throws IOException {
    try (Stream<Path> paden = Files.walk(Path.of("dmn"))) {
      return paden.filter(pad -> pad.toString().endsWith(".dmn")).sorted().toList().stream();
    }
  }

  @Test
  void everyTableHitsTheSameRulesWithTheSameOutcomes() throws IOException {
    tabellen().toList().parallelStream().forEach(tabel -> vergelijk(tabel, INVOEREN));
  }

  /** Some ten minutes: {@code mvn -Pbewijs verify}. The result stands in docs/feel.md. */
  @Tag("bewijs")
  @Test
  void tenThousandInputsOfEveryTableGiveTheSame() throws IOException {
    List<Path> tabellen = tabellen().toList();
    tabellen.parallelStream().forEach(tabel -> vergelijk(tabel, 10_000));
    System.out.printf("%d tabellen, elk 10.000 invoeren: geen verschil.%n", tabellen.size());
  }

  private static void vergelijk(Path tabel, int invoeren) {
    Rekenaar standaard = new Rekenaar(tabel, false);
    Rekenaar eigen = new Rekenaar(tabel, true);
    Random toeval = new Random(tabel.toString().hashCode());
    List<String> namen = namen(tabel);
    List<Object> waarden = waarden(tabel);
    boolean geraakt = false;

    for (int i = 0; i < invoeren; i++) {
      Map<String, Object> invoer = invoer(namen, waarden, toeval);
      String verwacht = standaard.reken(invoer);
      assertThat(eigen.reken(invoer)).as("%s met %s", tabel, invoer).isEqualTo(verwacht);
      geraakt |= verwacht.contains("=");
    }
    assertThat(geraakt).as("the random inputs hit rules at all").isTrue();
  }

  private static Map<String, Object> invoer(
      List<String> namen, List<Object> waarden, Random toeval) {
    Map<String, Object> invoer = new HashMap<>();
    for (String naam : namen) {
      int keuze = toeval.nextInt(20);
      if (keuze == 0) {
        invoer.put(naam, null);
      } else if (naam.equals("vormen")) {
        invoer.put(
            naam,
            Stream.generate(() -> waarden.get(toeval.nextInt(waarden.size())))
                .limit(toeval.nextInt(3))
                .toList());
      } else if (keuze > 1) {
        invoer.put(naam, waarden.get(toeval.nextInt(waarden.size())));
      }
    }
    return invoer;
  }

  /** Every name in the table that can be a variable. */
  private static List<String> namen(Path tabel) {
    return Dmn.readModelFromFile(tabel.toFile())
        .getModelElementsByType(org.camunda.bpm.model.dmn.instance.InputExpression.class)
        .stream()
        .map(kolom -> kolom.getText().getTextContent())
        .flatMap(tekst -> NAAM.matcher(TEKST.matcher(tekst).replaceAll("")).results())
        .map(gevonden -> gevonden.group())
        .distinct()
        .toList();
  }

  /** Every text in the table, and what no table expects. */
  private static List<Object> waarden(Path tabel) {
    List<Object> waarden =
        Dmn.readModelFromFile(tabel.toFile()).getModelElementsByType(Text.class).stream()
            .flatMap(tekst -> TEKST.matcher(tekst.getTextContent()).results())
            .map(gevonden -> gevonden.group(1))
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    waarden.addAll(List.of("ONBEKEND", "JA", "NEE", "bestaat-niet", 0, 1, 3, 2.5, 100L, true));
    return waarden;
  }

  private static final class Rekenaar {

    private final DmnEngine engine;
    private final DmnDecision beslissing;
    private final List<String> regels = new ArrayList<>();

    Rekenaar(Path tabel, boolean eigen) {
      DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
      if (eigen) {
        dmn.setFeelEngineFactory(new CachingFeelEngineFactory(List.of()));
      }
      dmn.getCustomPostDecisionTableEvaluationListeners()
          .add(
              beoordeling ->
                  beoordeling
                      .getMatchingRules()
                      .forEach(
                          regel -> regels.add(regel.getId() + "=" + regel.getOutputEntries())));
      engine = dmn.buildEngine();
      var model = Dmn.readModelFromFile(tabel.toFile());
      String sleutel = model.getModelElementsByType(Decision.class).iterator().next().getId();
      beslissing = engine.parseDecision(sleutel, model);
    }

    /** Rules hit and outcomes, or the failure in its own words. */
    String reken(Map<String, Object> invoer) {
      regels.clear();
      try {
        Object uitkomst = engine.evaluateDecisionTable(beslissing, invoer).getResultList();
        return regels.stream().map(regel -> regel.replaceAll("@[0-9a-f]+", "")).toList()
            + " "
            + uitkomst;
      } catch (RuntimeException fout) {
        return fout.toString();
      }
    }
  }
}
