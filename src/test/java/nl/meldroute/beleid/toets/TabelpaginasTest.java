package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/tabellen shows every table of {@code dmn/} as it is, and no other. */
class TabelpaginasTest {

  private static final Path MAP = Path.of("docs/tabellen");
  private static final String OPNIEUW =
      "mvn test -Dtest=TabelpaginasTest -Dbijwerken=true writes it again";

  /** Pages of the same folder that another test holds. */
  private static final List<String> EIGEN_TOETS = List.of("herkomst.md");

  @Test
  void theDocumentationShowsEveryTableAsItIs() throws IOException {
    Map<Path, String> paginas = paginas();
    if (Boolean.getBoolean("bijwerken")) {
      Files.createDirectories(MAP);
      for (Path over : overbodig(paginas)) {
        Files.delete(over);
      }
      for (var pagina : paginas.entrySet()) {
        Files.writeString(pagina.getKey(), pagina.getValue());
      }
    }
    assertThat(overbodig(paginas)).as("pages of tables that are no more").isEmpty();
    for (var pagina : paginas.entrySet()) {
      assertThat(pagina.getKey()).as(OPNIEUW).hasContent(pagina.getValue());
    }
  }

  private static Map<Path, String> paginas() throws IOException {
    Map<String, String> regios = Regionamen.lees();
    Map<Path, String> paginas = new TreeMap<>();
    paginas.put(MAP.resolve("README.md"), index(regios));
    for (Tabelmodel model : Modellen.alle()) {
      List<Tabelblad> zelfde =
          Modellen.met(model.blad().sleutel()).stream().map(Tabelmodel::blad).toList();
      paginas.put(
          MAP.resolve(Tabelpagina.bestand(model.blad())),
          new Tabelpagina(model, zelfde, regios).tekst());
    }
    return paginas;
  }

  /** What is in the folder and comes from no table, save pages with a test of their own. */
  private static List<Path> overbodig(Map<Path, String> paginas) throws IOException {
    if (!Files.exists(MAP)) {
      return List.of();
    }
    try (Stream<Path> bestanden = Files.list(MAP)) {
      return bestanden
          .filter(bestand -> !paginas.containsKey(bestand))
          .filter(bestand -> !EIGEN_TOETS.contains(bestand.getFileName().toString()))
          .toList();
    }
  }

  private static String index(Map<String, String> regios) {
    List<String> rijen = new ArrayList<>();
    for (Tabelmodel model : Modellen.alle()) {
      Tabelblad blad = model.blad();
      rijen.add(
          "| [%s](%s) | %s | %d | %s | `%s` |"
              .formatted(
                  Tabelpagina.titel(blad, regios),
                  Tabelpagina.bestand(blad),
                  blad.regio().isEmpty() ? "gedeeld" : regios.get(blad.regio()),
                  blad.rijen().size(),
                  Tabelpagina.aantal(model.combinaties()),
                  Tabelpagina.kenmerk(blad)));
    }
    return """
        # De tabellen

        Deze map komt uit de tabellen zelf (`TabelpaginasTest`); wijzig haar niet met de hand. Opnieuw maken:
        `mvn test -Dtest=TabelpaginasTest -Dbijwerken=true`. Hoe u een tabel leest, staat in
        [De regels lezen](../handboek/regels-lezen.md).

        Waar elke regel vandaan komt en wat haar bewaakt, staat in [Van bron naar regel naar toets](herkomst.md).

        Het kenmerk verandert als een vraag, een regel of een uitleg verandert. De engine telt daarnaast versies: bij elke beslissing \
        is bewaard met welke versie zij is genomen.

        | Tabel | Van | Regels | Combinaties van antwoorden | Kenmerk |
        |---|---|---|---|---|
        %s
        """
        .formatted(String.join("\n", rijen));
  }
}
