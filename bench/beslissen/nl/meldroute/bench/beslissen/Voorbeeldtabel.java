package nl.meldroute.bench.beslissen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * A table and what it is asked.
 *
 * @param sleutel of the decision
 * @param dmn with FEEL
 * @param zonderFeel the same for an engine that has another language; null where that is not asked
 */
record Voorbeeldtabel(
    String sleutel, String dmn, String zonderFeel, List<Map<String, Object>> invoer) {

  /** Asked from intake to the referrals; the terms of the tasks come beside them, one each. */
  private static final List<String> VAN_EEN_MELDING =
      List.of(
          "acuut-gevaar",
          "terugkoppeling",
          "vermoeden",
          "verwijzing",
          "termijnen",
          "termijnen",
          "termijnen",
          "termijnen",
          "termijnen",
          "termijnen");

  private static final int VRAGEN = 500;
  private static final int REGELS = 12;
  private static final int KOLOMMEN = 5;
  private static final List<String> WAARDEN = List.of("JA", "NEE", "ONBEKEND");
  private static final Pattern NAAM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern TEKST = Pattern.compile("\"([^\"]*)\"");

  static List<Voorbeeldtabel> van(String naam) throws IOException {
    return switch (naam) {
      case "twaalf-bij-vijf" -> List.of(twaalfBijVijf());
      case "hele-melding" -> VAN_EEN_MELDING.stream().map(Voorbeeldtabel::echt).toList();
      default -> List.of(echt(naam));
    };
  }

  DmnModelInstance model() {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  private static Voorbeeldtabel echt(String sleutel) {
    String dmn = lees(sleutel);
    Collection<Input> kolommen =
        Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))
            .getModelElementsByType(Input.class);
    Random toeval = new Random(1);
    return new Voorbeeldtabel(
        sleutel, dmn, null, Stream.generate(() -> vraag(kolommen, toeval)).limit(VRAGEN).toList());
  }

  private static Map<String, Object> vraag(Collection<Input> kolommen, Random toeval) {
    Map<String, Object> vraag = new HashMap<>();
    vraag.put("vormen", List.of(kies(List.of("SEKSUEEL", "ARBEID"), toeval)));
    for (Input kolom : kolommen) {
      String naam = kolom.getInputExpression().getText().getTextContent().strip();
      if (NAAM.matcher(naam).matches()) {
        List<String> waarden =
            kolom.getInputValues() == null
                ? List.of()
                : teksten(kolom.getInputValues().getText().getTextContent());
        vraag.put(naam, waarden.isEmpty() ? (Object) toeval.nextInt(5) : kies(waarden, toeval));
      }
    }
    return vraag;
  }

  private static List<String> teksten(String feel) {
    return TEKST.matcher(feel).results().map((MatchResult tekst) -> tekst.group(1)).toList();
  }

  private static String lees(String sleutel) {
    try {
      return Files.readString(Path.of("dmn", sleutel + ".dmn"));
    } catch (IOException fout) {
      throw new java.io.UncheckedIOException(fout);
    }
  }

  /** The shape that ontwerp 6 measured: five inputs, twelve rules, all that apply. */
  private static Voorbeeldtabel twaalfBijVijf() {
    Random toeval = new Random(2);
    StringBuilder kop = new StringBuilder();
    StringBuilder gegevens = new StringBuilder();
    StringBuilder nodig = new StringBuilder();
    for (int k = 1; k <= KOLOMMEN; k++) {
      kop.append(
          """
          <input id="kolom%1$d" label="vraag%1$d"><inputExpression id="e%1$d" typeRef="string"><text>vraag%1$d</text></inputExpression></input>
          """
              .formatted(k));
      gegevens.append(
          """
          <inputData id="gegeven%1$d" name="vraag%1$d"><variable id="v%1$d" name="vraag%1$d" typeRef="string"/></inputData>
          """
              .formatted(k));
      nodig.append(
          """
          <informationRequirement id="n%1$d"><requiredInput href="#gegeven%1$d"/></informationRequirement>
          """
              .formatted(k));
    }
    StringBuilder regels = new StringBuilder();
    StringBuilder zonderFeel = new StringBuilder();
    for (int r = 1; r <= REGELS; r++) {
      StringBuilder cellen = new StringBuilder();
      StringBuilder cellenZonder = new StringBuilder();
      for (int k = 1; k <= KOLOMMEN; k++) {
        boolean leeg = toeval.nextInt(3) == 0;
        String waarde = kies(WAARDEN, toeval);
        cellen.append(cel(r, k, leeg ? "-" : "\"" + waarde + "\""));
        cellenZonder.append(cel(r, k, leeg ? "-" : "== \"" + waarde + "\""));
      }
      String uitkomst =
          "<outputEntry id=\"u%1$d\"><text>\"R%1$d\"</text></outputEntry>".formatted(r);
      regels.append("<rule id=\"r%d\">%s%s</rule>%n".formatted(r, cellen, uitkomst));
      zonderFeel.append("<rule id=\"r%d\">%s%s</rule>%n".formatted(r, cellenZonder, uitkomst));
    }
    return new Voorbeeldtabel(
        "proef",
        model(gegevens, nodig, kop, regels),
        model(gegevens, nodig, kop, zonderFeel),
        Stream.generate(() -> proefvraag(toeval)).limit(VRAGEN).toList());
  }

  private static Map<String, Object> proefvraag(Random toeval) {
    Map<String, Object> vraag = new HashMap<>();
    for (int k = 1; k <= KOLOMMEN; k++) {
      vraag.put("vraag" + k, kies(WAARDEN, toeval));
    }
    return vraag;
  }

  private static String cel(int regel, int kolom, String toets) {
    return "<inputEntry id=\"c%d-%d\"><text>%s</text></inputEntry>".formatted(regel, kolom, toets);
  }

  private static String model(
      StringBuilder gegevens, StringBuilder nodig, StringBuilder kop, StringBuilder regels) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="proefmodel" name="proefmodel" namespace="https://meldroute.nl/proef">
        %s
        <decision id="proef" name="proef"><variable id="antwoord" name="proef"/>
        %s
        <decisionTable id="tabel" hitPolicy="COLLECT">
        %s
        <output id="uit" name="antwoord" typeRef="string"/>
        %s
        </decisionTable></decision></definitions>
        """
        .formatted(gegevens, nodig, kop, regels);
  }

  private static String kies(List<String> waarden, Random toeval) {
    return waarden.get(toeval.nextInt(waarden.size()));
  }
}
