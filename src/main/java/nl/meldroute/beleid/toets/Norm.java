package nl.meldroute.beleid.toets;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.meldroute.beleid.toets.Dekking.Gat;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a source says of a table, written from the source and not from the table: {@code
 * normen/<key>.yaml} among the resources of this package. Holds for all input that fits, in the
 * shared table and in each variant.
 *
 * @param als codes per variable; a list fits when it holds one of them; a number as a range too
 * @param dan what must come out: a rule that gives one of these values in each of these fields
 * @param nooit what may not come out
 * @param regios when given: only there; an empty text is the shared table
 */
record Norm(
    String id,
    String bron,
    String tekst,
    List<String> regios,
    Map<String, List<Object>> als,
    Map<String, List<String>> dan,
    Map<String, List<String>> nooit) {

  private static final String BESTANDEN = "classpath*:beleid/toets/normen/*.yaml";
  private static final Pattern REEKS = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private static final Map<String, List<Norm>> ALLE = lees();

  private record Bestand(List<Norm> normen) {}

  /** By the key of their table. */
  static Map<String, List<Norm>> alle() {
    return ALLE;
  }

  private static Map<String, List<Norm>> lees() {
    Map<String, List<Norm>> normen = new TreeMap<>();
    try {
      for (Resource bestand :
          new PathMatchingResourcePatternResolver(Norm.class.getClassLoader())
              .getResources(BESTANDEN)) {
        try (InputStream inhoud = bestand.getInputStream()) {
          normen.put(
              bestand.getFilename().replace(".yaml", ""),
              new YAMLMapper().readValue(inhoud, Bestand.class).normen());
        }
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return normen;
  }

  static List<Norm> voor(Tabelblad blad) {
    return alle().getOrDefault(blad.sleutel(), List.of()).stream()
        .filter(norm -> norm.regios() == null || norm.regios().contains(blad.regio()))
        .toList();
  }

  /** Input for which the table does not do what the norm asks, in Dutch; empty when it does. */
  Optional<String> geschonden(Tabelmodel model, Rekengrens grens) {
    return zoek(model, grens)
        .map(
            geval ->
                "%s, norm %s (%s): %s geeft %s"
                    .formatted(
                        model.blad().pad(),
                        id,
                        tekst,
                        Woorden.gebied(model, geval.gebied()),
                        model.regels(geval.punt())));
  }

  Optional<Gat> zoek(Tabelmodel model, Rekengrens grens) {
    long[] gebied = gebied(model);
    Dekking dekking = model.dekking(grens);
    return Optional.ofNullable(
        dan == null ? zoekNooit(model, gebied, dekking) : zoekZonder(model, gebied, dekking));
  }

  private Gat zoekZonder(Tabelmodel model, long[] gebied, Dekking dekking) {
    if (model.blad().verzamelt()) {
      return dekking.zoekRuim(gebied, blokken(model, dan));
    }
    Gat gat = dekking.zoekRuim(gebied, model.blokken());
    for (int r = 0; gat == null && r < model.blokken().size(); r++) {
      if (!geeft(model, r, dan)) {
        gat = beslist(model, r, gebied, dekking);
      }
    }
    return gat;
  }

  private Gat zoekNooit(Tabelmodel model, long[] gebied, Dekking dekking) {
    Gat geval = null;
    for (int r = 0; geval == null && r < model.blokken().size(); r++) {
      if (geeft(model, r, nooit)) {
        geval = beslist(model, r, gebied, dekking);
      }
    }
    return geval;
  }

  private static Gat beslist(Tabelmodel model, int regel, long[] gebied, Dekking dekking) {
    long[] samen = model.ruimte().doorsnede(gebied, model.blokken().get(regel));
    return samen == null
        ? null
        : dekking.zoekRuim(
            samen, model.blad().verzamelt() ? List.of() : model.blokken().subList(0, regel));
  }

  private static List<long[]> blokken(Tabelmodel model, Map<String, List<String>> uitkomst) {
    return IntStream.range(0, model.blokken().size())
        .filter(r -> geeft(model, r, uitkomst))
        .mapToObj(model.blokken()::get)
        .toList();
  }

  private static boolean geeft(Tabelmodel model, int regel, Map<String, List<String>> uitkomst) {
    Rij rij = model.blad().rijen().get(regel);
    return uitkomst.entrySet().stream()
        .allMatch(
            veld ->
                veld.getValue()
                    .contains(rij.uitkomst().get(model.blad().uitvoerplaats(veld.getKey()))));
  }

  private long[] gebied(Tabelmodel model) {
    Map<String, List<Object>> gebied = new LinkedHashMap<>();
    als.forEach((naam, keuze) -> gebied.put(naam, waarden(model, naam, keuze)));
    return model.gebied(gebied);
  }

  private static List<Object> waarden(Tabelmodel model, String naam, List<Object> keuze) {
    List<Object> waarden = new ArrayList<>();
    for (Object waarde : model.gegevens().get(model.plaats(naam)).waarden()) {
      if (waarde instanceof List<?> lijst
          ? lijst.stream().anyMatch(keuze::contains)
          : keuze.contains(waarde)) {
        waarden.add(waarde);
      }
    }
    for (Object reeks : keuze) {
      Matcher grenzen = REEKS.matcher(reeks.toString());
      if (grenzen.matches()) {
        IntStream.rangeClosed(
                Integer.parseInt(grenzen.group(1)), Integer.parseInt(grenzen.group(2)))
            .forEach(waarden::add);
      }
    }
    if (waarden.isEmpty()) {
      throw new IllegalArgumentException(naam + " has none of " + keuze);
    }
    return waarden;
  }
}
