package nl.meldroute.beleid.toets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.beleid.toets.Tabelblad.Rij;

/**
 * {@code docs/tabellen/herkomst.md}: from the place in a source to the rules that come from it, and
 * to what notices when such a rule goes.
 */
final class Herkomst {

  private static final Path TOETSEN = Path.of("src/test/java/nl/meldroute/beslistabellen");
  private static final String AANNAME = "Aanname";

  private final Veiligheidsregels veiligheid = Veiligheidsregels.lees();
  private final Map<String, String> regios;
  private int regels;
  private int metNorm;
  private int metBron;
  private int bronEnNorm;

  Herkomst(Map<String, String> regios) {
    this.regios = regios;
  }

  String tekst() {
    Map<String, Map<String, List<String>>> perBron = new TreeMap<>();
    for (Tabelmodel model : Modellen.alle()) {
      for (Rij rij : model.blad().rijen()) {
        List<String> merken = merken(model, rij);
        boolean norm = merken.stream().anyMatch(wie -> wie.matches("(norm|veiligheid) .*"));
        regels++;
        metNorm += norm ? 1 : 0;
        metBron += rij.bron().isEmpty() ? 0 : 1;
        bronEnNorm += norm && !rij.bron().isEmpty() ? 1 : 0;
        String regel = regel(model.blad(), rij, merken);
        plaatsen(rij)
            .forEach(
                plaats ->
                    perBron
                        .computeIfAbsent(plaats[0], bron -> new TreeMap<>())
                        .computeIfAbsent(plaats[1], waar -> new ArrayList<>())
                        .add(regel));
      }
    }
    return """
        # Van bron naar regel naar toets

        Deze pagina komt uit de tabellen en de toetsen zelf (`HerkomstTest`); wijzig haar niet met de hand. Opnieuw maken:
        `mvn test -Dtest=HerkomstTest -Dbijwerken=true`.

        Er zijn %d regels, waarvan %d met een bron. Elke regel heeft een voorbeeld met haar uitkomst, dat de engine bij elke bouw narekent
        (`src/main/resources/tabelvoorbeelden`). Zo'n uitkomst is eens door de tabel zelf gegeven en daarna vastgezet: zij bewaakt dat er
        niets ongemerkt wijzigt, niet dat de regel klopt. Wat een bron zegt, staat los van de tabellen opgeschreven als
        **norm** (`src/main/resources/beleid/toets/normen`), en wordt voor alle invoer nagerekend, ook in de tabellen van de regio's.

        Daarnaast geldt voor elke tabel wat altijd **veilig** moet blijven (`src/main/resources/beleid/toets/veiligheid.yaml`): %s.

        In de kolom *Wie het merkt* staat wat faalt als de regel wegvalt: een norm, de veiligheid, een gat (er is dan invoer zonder
        regel), en altijd het voorbeeld. Bij %d regels merkt een norm of de veiligheid het, waarvan %d van de regels met een bron. De
        andere leunen op het gat, het voorbeeld en de eigen toets van de tabel. Soms zegt een andere regel hetzelfde, zodat er bij
        wegvallen niets anders uitkomt.

        %s
        %s"""
        .formatted(
            regels,
            metBron,
            Arrays.stream(Veiligheidsregels.Eigenschap.values())
                .map(eigenschap -> eigenschap.zin() + " (`" + eigenschap + "`)")
                .collect(Collectors.joining("; ")),
            metNorm,
            bronEnNorm,
            toetsen(),
            perBron.entrySet().stream()
                .map(bron -> hoofdstuk(bron.getKey(), bron.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String hoofdstuk(String bron, Map<String, List<String>> plaatsen) {
    return "## %s\n\n| Plaats | Tabel | Regel | Wat | Wie het merkt |\n|---|---|---|---|---|\n%s\n"
        .formatted(
            bron,
            plaatsen.entrySet().stream()
                .flatMap(
                    plaats ->
                        plaats.getValue().stream().map(regel -> "| " + plaats.getKey() + regel))
                .collect(Collectors.joining("\n")));
  }

  private String regel(Tabelblad blad, Rij rij, List<String> merken) {
    return " | [%s](%s) | %d (`%s`) | %s | %s |"
        .formatted(
            Tabelpagina.titel(blad, regios),
            Tabelpagina.bestand(blad),
            rij.nummer(),
            rij.id(),
            rij.toelichting(),
            String.join(", ", merken));
  }

  /** What fails when the rule goes; the example always does. */
  private List<String> merken(Tabelmodel model, Rij rij) {
    Tabelmodel zonder = model.zonder(rij.id());
    List<String> merken = new ArrayList<>();
    for (Norm norm : Norm.voor(model.blad())) {
      if (norm.geschonden(zonder, Rekengrens.geen()).isPresent()) {
        merken.add("norm `" + norm.id() + "`");
      }
    }
    if (zonder.dekking(Rekengrens.geen()).zoekGat(zonder.ruimte().alles(), zonder.blokken())
        != null) {
      merken.add("gat");
    }
    new Veiligheid(veiligheid, zonder, Rekengrens.geen())
        .schendingen().stream()
            .filter(schending -> !veiligheid.isUitgezonderd(schending))
            .map(schending -> "veiligheid `" + schending.eigenschap() + "`")
            .distinct()
            .forEach(merken::add);
    merken.add("voorbeeld");
    return merken;
  }

  /** Document and place of each source of a rule; a rule without source is an assumption. */
  private static List<String[]> plaatsen(Rij rij) {
    if (rij.bron().isEmpty()) {
      return List.<String[]>of(new String[] {AANNAME, "-"});
    }
    return Arrays.stream(rij.bron().replaceAll("\\.$", "").split(";\\s*"))
        .map(bron -> bron.split(",\\s*", 2))
        .map(delen -> delen.length == 2 ? delen : new String[] {delen[0], "-"})
        .toList();
  }

  /** Which tests of its own a table has: those that load it. */
  private static String toetsen() {
    Map<String, List<String>> toetsen = new LinkedHashMap<>();
    Modellen.alle()
        .forEach(model -> toetsen.put(model.blad().pad(), eigenToetsen(model.blad().pad())));
    return """
        | Tabel | Eigen toets |
        |---|---|
        %s
        """
        .formatted(
            toetsen.entrySet().stream()
                .map(
                    toets ->
                        "| `%s` | %s |"
                            .formatted(
                                toets.getKey(),
                                toets.getValue().isEmpty()
                                    ? "-"
                                    : toets.getValue().stream()
                                        .map(naam -> "`" + naam + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n")));
  }

  private static List<String> eigenToetsen(String pad) {
    try (Stream<Path> bestanden = Files.list(TOETSEN)) {
      return bestanden
          .filter(bestand -> bestand.toString().endsWith("Test.java"))
          .filter(bestand -> laadt(bestand, pad))
          .map(bestand -> bestand.getFileName().toString().replace(".java", ""))
          .sorted()
          .toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static boolean laadt(Path toets, String pad) {
    try {
      return Files.readString(toets).contains("laad(\"" + pad + "\")");
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
