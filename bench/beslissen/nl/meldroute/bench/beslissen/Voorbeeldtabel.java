package nl.meldroute.bench.beslissen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table and what it is asked.
 *
 * @param sleutel of the decision
 * @param dmn with FEEL
 * @param dmnZonderFeel the same for an engine that has another language; null when it cannot be
 *     said in that
 */
record Voorbeeldtabel(
    String sleutel, String dmn, String dmnZonderFeel, List<Map<String, Object>> invoer) {

  private static final int VRAGEN = 500;
  private static final int REGELS = 12;
  private static final int KOLOMMEN = 5;
  private static final List<String> WAARDEN = List.of("JA", "NEE", "ONBEKEND");
  private static final Pattern NAAM = Pattern.compile("<inputData id=\"[^\"]*\" name=\"([^\"]*)\"");
  private static final Pattern TOEGESTAAN =
      Pattern.compile(
          "(?s)<inputExpression[^>]*>\\s*<text>(\\w+)</text>.*?<inputValues[^>]*>\\s*<text>([^<]*)</text>");

  static Voorbeeldtabel van(String naam) throws IOException {
    return naam.equals("verwijzing") ? verwijzing() : twaalfBijVijf();
  }

  private static Voorbeeldtabel verwijzing() throws IOException {
    String dmn = Files.readString(Path.of("dmn/verwijzing.dmn"));
    Map<String, List<String>> kolommen = new HashMap<>();
    TOEGESTAAN
        .matcher(dmn)
        .results()
        .forEach(
            kolom ->
                kolommen.put(kolom.group(1), List.of(kolom.group(2).replace("\"", "").split(","))));
    Random toeval = new Random(1);
    List<String> namen = NAAM.matcher(dmn).results().map(gevonden -> gevonden.group(1)).toList();
    List<Map<String, Object>> invoer =
        Stream.generate(
                () -> {
                  Map<String, Object> vraag = new HashMap<>();
                  for (String naam : namen) {
                    vraag.put(
                        naam,
                        naam.equals("vormen")
                            ? List.of(List.of("SEKSUEEL", "ARBEID").get(toeval.nextInt(2)))
                            : kies(kolommen.get(naam), toeval));
                  }
                  return vraag;
                })
            .limit(VRAGEN)
            .toList();
    return new Voorbeeldtabel("verwijzing", dmn, null, invoer);
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
        String waarde = WAARDEN.get(toeval.nextInt(WAARDEN.size()));
        cellen.append(cel(r, k, leeg ? "-" : "\"" + waarde + "\""));
        cellenZonder.append(cel(r, k, leeg ? "-" : "== \"" + waarde + "\""));
      }
      String uitkomst =
          "<outputEntry id=\"u%1$d\"><text>\"R%1$d\"</text></outputEntry>".formatted(r);
      regels.append("<rule id=\"r%d\">%s%s</rule>%n".formatted(r, cellen, uitkomst));
      zonderFeel.append("<rule id=\"r%d\">%s%s</rule>%n".formatted(r, cellenZonder, uitkomst));
    }
    List<Map<String, Object>> invoer = new ArrayList<>();
    for (int i = 0; i < VRAGEN; i++) {
      Map<String, Object> vraag = new HashMap<>();
      for (int k = 1; k <= KOLOMMEN; k++) {
        vraag.put("vraag" + k, kies(WAARDEN, toeval));
      }
      invoer.add(vraag);
    }
    return new Voorbeeldtabel(
        "proef",
        model(gegevens, nodig, kop, regels),
        model(gegevens, nodig, kop, zonderFeel),
        invoer);
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

  private static Object kies(List<String> waarden, Random toeval) {
    return waarden.get(toeval.nextInt(waarden.size()));
  }
}
