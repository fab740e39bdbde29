package nl.meldroute.beleid.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/tabellen/herkomst.md traces each rule to its source and to what holds it. */
class HerkomstTest {

  private static final Path DOCUMENT = Path.of("docs/tabellen/herkomst.md");

  @Test
  void everyRuleIsTracedFromItsSourceToWhatHoldsIt() throws IOException {
    String nu = new Herkomst(Regionamen.lees()).tekst();
    if (Boolean.getBoolean("bijwerken")) {
      Files.writeString(DOCUMENT, nu);
    }
    assertThat(DOCUMENT)
        .as("mvn test -Dtest=HerkomstTest -Dbijwerken=true writes it again")
        .hasContent(nu);
  }
}
