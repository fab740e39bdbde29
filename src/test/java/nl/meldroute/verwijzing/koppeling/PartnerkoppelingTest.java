package nl.meldroute.verwijzing.koppeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/beheer/partnerkoppeling.md tells partners works as it stands there. */
class PartnerkoppelingTest {

  private static String pagina;

  @TempDir private Path map;

  @BeforeAll
  static void lees() throws IOException {
    pagina = Files.readString(Path.of("docs/beheer/partnerkoppeling.md"));
  }

  @Test
  void theExampleIsSignedAsWeSign() {
    Koppeling koppeling = Koppeling.van("https://partner.example", geheim(), "", false);
    assertThat(
            koppeling.handtekeningen(
                kop("webhook-id"),
                Long.parseLong(kop("webhook-timestamp")),
                inhoud().getBytes(UTF_8)))
        .isEqualTo(kop("webhook-signature"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as it came | true | inhoud | geheim | 0",
        "in the fifth minute | true | inhoud | geheim | 290",
        "changed on the way | false | inhoud.replace('Enschede', 'Hengelo') | geheim | 0",
        "from somebody else | false | inhoud | 'whsec_' + btoa('een ander geheim van iemand') | 0",
        "an hour old | false | inhoud | geheim | 3600"
      })
  void thePartnersCheckTakesAMessage(
      String wanneer, String uitkomst, String inhoud, String geheim, int later)
      throws IOException, InterruptedException {
    Path proef = map.resolve("proef.cjs");
    Files.writeString(
        proef,
        """
        %s
        const geheim = '%s';
        const inhoud = %s;
        const koppen = {'webhook-id': '%s', 'webhook-timestamp': '%s', 'webhook-signature': 'v1,AAAA %s'};
        process.stdout.write(String(isVanMeldroute(koppen, %s, %s, %s + %d)));
        """
            .formatted(
                blok("js"),
                geheim(),
                Api.JSON.writeValueAsString(inhoud()),
                kop("webhook-id"),
                kop("webhook-timestamp"),
                kop("webhook-signature"),
                inhoud,
                geheim,
                kop("webhook-timestamp"),
                later));
    Process node = new ProcessBuilder("node", proef.toString()).redirectErrorStream(true).start();
    assertThat(new String(node.getInputStream().readAllBytes(), UTF_8)).isEqualTo(uitkomst);
    assertThat(node.waitFor()).isZero();
  }

  private static String inhoud() {
    return blok("json").strip();
  }

  private static String geheim() {
    return vind("getekend met het geheim `(whsec_[^`]+)`");
  }

  private static String kop(String naam) {
    return vind("(?m)^" + naam + ": (.+)$");
  }

  private static String blok(String taal) {
    return vind("(?s)```" + taal + "\n(.*?)```");
  }

  private static String vind(String patroon) {
    Matcher gevonden = Pattern.compile(patroon).matcher(pagina);
    assertThat(gevonden.find()).as(patroon).isTrue();
    return gevonden.group(1);
  }
}
