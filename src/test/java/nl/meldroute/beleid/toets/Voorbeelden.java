package nl.meldroute.beleid.toets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.beleid.toets.Tabelblad.Rij;

/**
 * The examples of one table: {@code src/main/resources/tabelvoorbeelden/<path>.yaml}. Each says
 * what comes out for one input, by which it holds a rule.
 *
 * @param basis an input in which as little as possible is the matter
 */
record Voorbeelden(Map<String, Object> basis, List<Voorbeeld> voorbeelden) {

  static final Path MAP = Path.of("src/main/resources/tabelvoorbeelden");

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param regel the rule that it is an example of
   * @param invoer what differs from the base
   * @param uitkomst the outcomes, their fields apart by a bar
   */
  record Voorbeeld(String regel, Map<String, Object> invoer, List<String> uitkomst) {}

  static Path bestand(Tabelblad blad) {
    return MAP.resolve(blad.pad().replace('/', '-') + ".yaml");
  }

  static Voorbeelden lees(Tabelblad blad) {
    try {
      return Files.exists(bestand(blad))
          ? new YAMLMapper().readValue(Files.readString(bestand(blad)), Voorbeelden.class)
          : new Voorbeelden(new LinkedHashMap<>(), List.of());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  Map<String, Object> invoer(Voorbeeld voorbeeld) {
    Map<String, Object> invoer = new LinkedHashMap<>(basis);
    invoer.putAll(voorbeeld.invoer());
    return invoer;
  }

  static List<String> uitkomst(List<Map<String, Object>> uitkomsten) {
    return uitkomsten.stream()
        .map(
            uitkomst ->
                uitkomst.values().stream()
                    .map(waarde -> Objects.toString(waarde, "-"))
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  /**
   * With an example of each rule that had none, and without those of rules that are no more. What
   * an example expects is never changed here: that a table answers otherwise now, a human decides.
   */
  Voorbeelden aangevuld(Tabelmodel model) {
    Map<String, Object> nieuweBasis = new LinkedHashMap<>(rustig(model));
    basis.forEach(nieuweBasis::replace);
    List<Voorbeeld> alle = new ArrayList<>();
    for (Rij rij : model.blad().rijen()) {
      alle.add(
          voorbeelden.stream()
              .filter(voorbeeld -> voorbeeld.regel().equals(rij.id()))
              .findFirst()
              .orElseGet(() -> nieuw(model, rij, nieuweBasis)));
    }
    return new Voorbeelden(nieuweBasis, alle);
  }

  String tekst(Tabelblad blad) {
    StringBuilder tekst =
        new StringBuilder(
            """
            # Per regel van dmn/%s.dmn een voorbeeld: wat afwijkt van de basis, en wat er dan uitkomt. VoorbeeldenTest rekent ze na met
            # de engine. Met -Dbijwerken=true krijgt een nieuwe regel een voorbeeld; lees de uitkomst na voor u haar bewaart. Een
            # uitkomst die er al stond, wijzigt alleen met de hand.
            basis: %s
            voorbeelden:
            """
                .formatted(blad.pad(), json(basis)));
    for (Voorbeeld voorbeeld : voorbeelden) {
      tekst.append(
          "  - {\"regel\": %s, \"invoer\": %s, \"uitkomst\": %s}\n"
              .formatted(
                  json(voorbeeld.regel()), json(voorbeeld.invoer()), json(voorbeeld.uitkomst())));
    }
    return tekst.toString();
  }

  private static Voorbeeld nieuw(Tabelmodel model, Rij rij, Map<String, Object> basis) {
    int[] punt = new Tabelanalyse(model, Rekengrens.geen()).getuige(rij.nummer() - 1);
    if (punt == null) {
      throw new IllegalStateException("No input reaches " + rij.id());
    }
    int[] calm = model.punt(basis);
    for (int i = 0; i < punt.length; i++) {
      int eerst = punt[i];
      punt[i] = calm[i];
      if (!model.regels(punt).contains(rij.id())) {
        punt[i] = eerst;
      }
    }
    Map<String, Object> invoer = model.invoer(punt);
    for (int i = 0; i < punt.length; i++) {
      if (punt[i] == calm[i]) {
        invoer.remove(model.gegevens().get(i).naam());
      }
    }
    Map<String, Object> alles = new LinkedHashMap<>(basis);
    alles.putAll(invoer);
    return new Voorbeeld(rij.id(), invoer, uitkomst(Modellen.motor(model).uitkomsten(alles)));
  }

  /** All no; where all rules count, changed one answer at a time as long as fewer rules fit. */
  private static Map<String, Object> rustig(Tabelmodel model) {
    int[] punt = model.gegevens().stream().mapToInt(Voorbeelden::nee).toArray();
    long past = model.passend(punt);
    boolean beter = model.blad().verzamelt();
    while (beter) {
      beter = false;
      for (int i = 0; i < punt.length; i++) {
        int beste = punt[i];
        for (int groep = 0; groep < model.gegevens().get(i).groepen().size(); groep++) {
          punt[i] = groep;
          if (model.passend(punt) < past) {
            past = model.passend(punt);
            beste = groep;
            beter = true;
          }
        }
        punt[i] = beste;
      }
    }
    return model.invoer(punt);
  }

  private static int nee(Gegeven gegeven) {
    return Stream.of("NEE", "RECHTMATIG", "MEERDERJARIG", "GEEN")
        .filter(gegeven::kent)
        .map(gegeven::groep)
        .findFirst()
        .orElse(0);
  }

  private static String json(Object waarde) {
    try {
      return JSON.writeValueAsString(waarde).replace("\":", "\": ").replace(",\"", ", \"");
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
