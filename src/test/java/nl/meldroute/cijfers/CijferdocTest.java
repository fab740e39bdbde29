package nl.meldroute.cijfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Waarde;
import org.junit.jupiter.api.Test;

/** The page of the docs is made of the definitions in the code. */
class CijferdocTest {

  private static final Path PAGINA = Path.of("docs/cijfers.md");

  @Test
  void theDocumentationShowsTheDefinitionsAsTheyAre() throws IOException {
    if (Boolean.getBoolean("bijwerken")) {
      Files.writeString(PAGINA, tekst());
    }
    assertThat(PAGINA)
        .as("mvn test -Dtest=CijferdocTest -Dbijwerken=true writes it again")
        .hasContent(tekst());
  }

  @Test
  void everyDefinitionSaysWhatItCountsAndWhereItComesFrom() {
    assertThat(Indicator.values())
        .allSatisfy(
            een -> {
              assertThat(een.uitleg()).endsWith(".");
              assertThat(een.bron()).containsPattern("§|,|actie");
              assertThat(een.noemer().isPresent() || een.eenheid() == Meeteenheid.AANTAL).isTrue();
            });
    assertThat(Uitsplitsing.values())
        .allSatisfy(
            as -> {
              assertThat(as.uitleg()).endsWith(".");
              assertThat(as.bron()).isNotBlank();
              assertThat(Eenheid.values()).anyMatch(as::past);
            });
  }

  private static String tekst() {
    return """
        # Wat elk cijfer betekent

        Geschreven door `CijferdocTest` uit `Indicator` en `Uitsplitsing`; wijzig deze pagina niet. Na een wijziging:
        `mvn test -Dtest=CijferdocTest -Dbijwerken=true`.

        %s

        Een melding telt in het jaar waarin zij is ontvangen, in Nederlandse tijd. Een casus telt in het jaar van zijn eerste melding, ook als er later meer gebeurt. Zo horen teller en noemer altijd bij dezelfde casussen. Een samengevoegde casus telt mee met de casus waarin hij verdergaat. Een oefening telt nooit.

        In elke tabel telt alles precies één keer: wie bij meer dan één vorm hoort, telt bij "Meer dan één". Totalen zijn dus sommen.

        ## Kengetallen

        | kengetal | wat | teller | noemer | in | welke dag telt | bron |
        |---|---|---|---|---|---|---|
        %s

        ## Uitsplitsingen

        | uitsplitsing | wat | van | bron |
        |---|---|---|---|
        %s
        """
        .formatted(
            Cijfers.TOELICHTING,
            Stream.of(Indicator.values())
                .map(
                    een ->
                        rij(
                            een.tekst(),
                            een.uitleg(),
                            een.teller(),
                            een.noemer().orElse("-"),
                            een.eenheid().tekst(),
                            een.datumregel(),
                            een.bron()))
                .collect(Collectors.joining("\n")),
            Stream.of(Uitsplitsing.values())
                .map(as -> rij(as.tekst(), as.uitleg(), eenheden(as), as.bron()))
                .collect(Collectors.joining("\n")));
  }

  private static String eenheden(Uitsplitsing as) {
    return Arrays.stream(Eenheid.values())
        .filter(as::past)
        .map(Waarde::tekst)
        .collect(Collectors.joining(", "));
  }

  private static String rij(String... cellen) {
    return "| " + String.join(" | ", cellen) + " |";
  }
}
