package nl.meldroute.beheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.beheer.Instellingen.Instelling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/beheer/instellingen.md names every setting of the product as it is. */
class InstellingenTest {

  private static final Path DOCUMENT = Path.of("docs/beheer/instellingen.md");

  /** Of the settings that libraries bring, those that an operator may want to touch. */
  private static final Map<String, String> VAN_ANDEREN = new LinkedHashMap<>();

  static {
    VAN_ANDEREN.put(
        "spring.datasource.url",
        "De database, zoals `jdbc:postgresql://database.voorbeeld.nl:5432/meldroute`.");
    VAN_ANDEREN.put("spring.datasource.username", "De databasegebruiker van de toepassing.");
    VAN_ANDEREN.put("spring.datasource.password", "Het wachtwoord daarvan.");
    VAN_ANDEREN.put("spring.flyway.user", "De eigenaar van de database, die de tabellen maakt.");
    VAN_ANDEREN.put("spring.flyway.password", "Het wachtwoord daarvan.");
    VAN_ANDEREN.put("spring.mail.host", "De mailserver (SMTP), zoals `mail.voorbeeld.nl`.");
    VAN_ANDEREN.put("spring.mail.port", "De poort daarvan, zoals 587.");
    VAN_ANDEREN.put("spring.mail.username", "Waarmee Meldroute daar inlogt, als dat nodig is.");
    VAN_ANDEREN.put("spring.mail.password", "Het wachtwoord daarvan.");
    VAN_ANDEREN.put("server.port", "De poort voor HTTP.");
    VAN_ANDEREN.put(
        "server.forward-headers-strategy", "`native` achter een reverse proxy met HTTPS.");
    VAN_ANDEREN.put(
        "server.servlet.session.timeout", "Na hoelang zonder werk iemand opnieuw moet inloggen.");
    VAN_ANDEREN.put(
        "server.servlet.session.cookie.secure",
        "`true` achter een reverse proxy met HTTPS: het sessiekoekje gaat dan nooit over HTTP.");
    VAN_ANDEREN.put(
        "spring.lifecycle.timeout-per-shutdown-phase",
        "Hoelang een stop wacht op verzoeken die nog lopen.");
    VAN_ANDEREN.put(
        "camunda.bpm.job-execution.lock-time-in-millis",
        "Na hoelang een ander knooppunt een stap overneemt waar een knooppunt mee bezig was toen het wegviel.");
    VAN_ANDEREN.put(
        "camunda.bpm.job-execution.core-pool-size",
        "Hoeveel stappen op de achtergrond een knooppunt tegelijk doet.");
    VAN_ANDEREN.put(
        "spring.config.import",
        "`configtree:/run/secrets/` leest instellingen uit bestanden: een bestand per instelling, met haar naam.");
  }

  private static Instellingen instellingen;

  @BeforeAll
  static void lees() throws IOException {
    instellingen = Instellingen.lees();
  }

  @Test
  void everySettingThatTheCodeAsksForIsDescribed() {
    assertThat(Instellingen.inDeCode()).contains("meldroute.geheim", "meldroute.data-map");
    assertThat(Instellingen.inDeCode()).allMatch(instellingen::kent);
  }

  @Test
  void everySettingHasADutchSentenceForItsReader() throws IOException {
    String nederlands =
        Files.readString(
            Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json"));
    assertThat(instellingen.eigen())
        .allSatisfy(
            instelling -> {
              assertThat(instelling.uitleg()).as(instelling.naam()).endsWith(".");
              assertThat(nederlands)
                  .as("the text of a class is English and for who reads the code")
                  .contains("\"" + instelling.naam() + "\"");
            });
  }

  @Test
  void theOtherPagesForOperatorsNameOnlySettingsThatExist() {
    for (String pagina :
        new String[] {"installatie.md", "data-map.md", "upgrade.md", "berichten.md"}) {
      assertThat(Instellingen.genoemdIn(Path.of("docs/beheer", pagina)))
          .as(pagina)
          .allMatch(
              naam ->
                  instellingen.kent(naam)
                      || instellingen.eigen().stream().anyMatch(i -> i.naam().startsWith(naam))
                      || naam.equals("spring.datasource")
                      || naam.equals("spring.flyway"));
    }
  }

  @Test
  void theDocumentationShowsTheSettingsAsTheyAre() throws IOException {
    String nu = tekst();
    if (Boolean.getBoolean("bijwerken")) {
      Files.writeString(DOCUMENT, nu);
    }
    assertThat(DOCUMENT)
        .as("mvn test -Dtest=InstellingenTest -Dbijwerken=true writes it again")
        .hasContent(nu);
  }

  private static String tekst() {
    return """
        # Instellingen

        Deze pagina komt uit de code (`InstellingenTest`); wijzig haar niet met de hand. Opnieuw maken:
        `mvn test -Dtest=InstellingenTest -Dbijwerken=true`.

        Zet een instelling in `application.yaml` naast de jar, in een omgevingsvariabele, of in een bestand met haar naam
        (`spring.config.import`). Een geheim hoort niet op de opdrachtregel: anderen op de machine kunnen het daar lezen. \
        Hoe u begint, staat in [Installatie](installatie.md).

        ## Van Meldroute

        | Instelling | Omgevingsvariabele | Standaard | Wat |
        |---|---|---|---|
        %s

        ## Van Spring Boot en Camunda

        Alle andere instellingen van Spring Boot en Camunda bestaan ook. Deze zijn het vaakst nodig.

        | Instelling | Omgevingsvariabele | Standaard | Wat |
        |---|---|---|---|
        %s
        """
        .formatted(
            instellingen.eigen().stream()
                .map(instelling -> rij(instelling, instelling.uitleg()))
                .collect(Collectors.joining("\n")),
            VAN_ANDEREN.entrySet().stream()
                .map(ander -> rij(bestaand(ander.getKey()), ander.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static Instelling bestaand(String naam) {
    assertThat(instellingen.van(naam)).as(naam).isNotNull();
    return instellingen.van(naam);
  }

  private static String rij(Instelling instelling, String uitleg) {
    String standaard = instelling.standaard().isEmpty() ? "-" : "`" + instelling.standaard() + "`";
    return "| `%s` | `%s` | %s | %s |"
        .formatted(instelling.naam(), Instellingen.variabele(instelling.naam()), standaard, uitleg);
  }
}
