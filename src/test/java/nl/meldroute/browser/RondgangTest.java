package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * One melding from start to end, as its users do it. With {@code -Dbeelden=true} this test makes
 * the pictures of the README.
 */
@Meldroutetest
class RondgangTest {

  private static final boolean BEELDEN = Boolean.getBoolean("beelden");

  private static Browser browser;

  @Autowired private Environment omgeving;
  @Autowired private ProcessEngine engine;

  private final Map<String, Page> schermen = new LinkedHashMap<>();

  /** What every user saw when the test failed: target/schermen. */
  @RegisterExtension
  final AfterTestExecutionCallback bijEenFout =
      test ->
          test.getExecutionException()
              .ifPresent(fout -> schermen.forEach(RondgangTest::fotografeer));

  @BeforeAll
  static void startBrowser() {
    // A patient reader: a build server can be slow, and a slow screen is not a wrong one.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    browser = Browser.start();
  }

  @AfterAll
  static void sluitBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aSignalIsReportedAndEveryTaskIsCompletedInTasklistUntilTheCasusIsClosed() {
    String melding = meld();
    String casus = van(melding).path("casus").asText();
    Takenlijst enschede = takenlijst("enschede-aandachtsfunctionaris");
    Page hengelo = meldAan("hengelo-aandachtsfunctionaris", Takenlijst.PAD);
    Page manager = meldAan("twente-manager", cockpit(melding));

    inCockpit(manager, melding, "Signaal bespreken");
    enschede.open("Mijn groepen", casus, "Signaal bespreken");
    assertThat(enschede.scherm().locator("ol.tasks-list")).containsText(casus);
    beeld(enschede.scherm(), "04-takenlijst");
    enschede.pakOp();
    enschede.vul("bespreking", "De buurvrouw ziet elke avond een ander busje.");
    enschede.kies("zorg", "Ja");
    beeld(enschede.scherm(), "05-taak");
    rondAf(enschede);
    nietsVoorHengelo(hengelo, casus);

    inCockpit(manager, melding, "Signaal verrijken");
    enschede.open("Mijn groepen", casus, "Signaal verrijken");
    enschede.pakOp();
    verrijk(enschede);
    rondAf(enschede);

    new Proces(engine).werkAf(melding);
    inCockpit(manager, melding, "Vermoeden beoordelen");
    enschede.open("Mijn groepen", casus, "Vermoeden beoordelen");
    enschede.pakOp();
    enschede.kies("classificatie", "Mogelijk mensenhandel: ernstig vermoeden");
    enschede.vul("reden-afwijking", "De verklaring van het slachtoffer ontbreekt nog.");
    rondAf(enschede);

    new Proces(engine).werkAf(melding);
    inCockpit(manager, melding, "Vervolgstappen vaststellen");
    enschede.open("Mijn groepen", casus, "Vervolgstappen vaststellen");
    enschede.pakOp();
    rondAf(enschede);

    inCockpit(manager, melding, "Terugkoppelen aan melder");
    beeld(manager, "06-cockpit");
    enschede.open("Mijn groepen", casus, "Terugkoppelen aan melder");
    enschede.pakOp();
    enschede.kies("gegeven", "Ja");
    enschede.vul("inhoud", "Uw melding is opgepakt.");
    rondAf(enschede);

    enschede.open("Mijn groepen", casus, "Casus afsluiten");
    enschede.pakOp();
    enschede.veld("uitkomst").selectOption("HULP_GEBORGD");
    enschede.veld("vervolg-geborgd").check();
    enschede.vul("toelichting", "De wijkcoach heeft het overgenomen.");
    rondAf(enschede);

    nietsVoorHengelo(hengelo, casus);
    assertThat(van(melding).path("status").asText()).isEqualTo("AFGESLOTEN");
  }

  /** Reports at /melden and gives the number. */
  private String meld() {
    Page pagina = browser.nieuweSessie().newPage();
    pagina.navigate(adres("/"));
    toegankelijk(pagina, "body");
    beeld(pagina, "01-start");
    pagina.navigate(adres("/inloggen"));
    toegankelijk(pagina, "body");
    Page melder = meldAan("enschede-wijkcoach", "/melden");
    melder.locator("h1").waitFor();
    toegankelijk(melder, "body");
    for (String vraag :
        List.of("levensbedreigend", "fysiekGevaarDreigt", "directeBeschermingNodig")) {
      antwoord(melder, vraag, "NEE");
    }
    antwoord(melder, "veiligheidKomendeDagenGeborgd", "JA");
    melder
        .getByLabel(Pattern.compile("Vertel wat u ziet"))
        .fill("In de nagelstudio werkt een vrouw die haar eigen paspoort niet heeft.");
    melder.getByLabel(Pattern.compile("^Gemeente")).selectOption("Enschede");
    melder.getByLabel(Pattern.compile("^Waar meldt u vandaan")).selectOption("GEMEENTE");
    melder.getByLabel("Arbeidsuitbuiting").first().check();
    beeld(melder, "02-melden");
    melder.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Melding versturen")).click();
    Locator nummer = melder.getByText(Pattern.compile("M-twente-\\d{4}-\\d{6}")).first();
    nummer.waitFor();
    toegankelijk(melder, "body");
    beeld(melder, "03-ontvangen");
    var gevonden = Pattern.compile("M-twente-\\d{4}-\\d{6}").matcher(melder.content());
    assertThat(gevonden.find()).isTrue();
    return gevonden.group();
  }

  /** Every form that is filled in is one that people with a disability can fill in too. */
  private static void rondAf(Takenlijst lijst) {
    toegankelijk(lijst.scherm(), ".mr-taak");
    lijst.rondAf();
  }

  private static void verrijk(Takenlijst pagina) {
    pagina.voegToe("Bron");
    pagina.veld("verrijkingen-domein").selectOption("VEILIGHEID");
    pagina.vul("verrijkingen-bron", "Toezicht en handhaving");
    pagina.vul("verrijkingen-bevinding", "Op het adres staan acht personen ingeschreven.");
    pagina.kies("handeling", "Ja");
    pagina.kies("dwangmiddel", "Ja");
    pagina.kies("oogmerk-uitbuiting", "Ja");
    pagina.kies("werving-prostitutie-buitenland", "Nee");
  }

  private String adres(String pad) {
    return "http://localhost:" + omgeving.getProperty("local.server.port") + pad;
  }

  private Takenlijst takenlijst(String gebruiker) {
    return new Takenlijst(meldAan(gebruiker, Takenlijst.PAD), adres(""));
  }

  private Page meldAan(String gebruiker, String pad) {
    Page scherm = Takenlijst.meldAan(gebruiker, browser.nieuweSessie(), adres(""), pad);
    schermen.put(gebruiker, scherm);
    return scherm;
  }

  private String cockpit(String melding) {
    String instantie =
        Api.als("twente-manager", omgeving)
            .haal("/engine-rest/process-instance?businessKey=" + melding)
            .inhoud()
            .path(0)
            .path("id")
            .asText();
    return "/camunda/app/cockpit/default/#/process-instance/"
        + instantie
        + "/runtime?tab=user-tasks-tab";
  }

  /** Cockpit shows where the melding stands now. */
  private static void inCockpit(Page manager, String melding, String stap) {
    manager.reload();
    assertThat(manager.locator("table.user-tasks, .ctn-content-bottom table")).containsText(stap);
    assertThat(manager.locator("body")).containsText(melding);
  }

  private static Page.LocatorOptions naam(String tekst) {
    return new Page.LocatorOptions().setHasText(tekst);
  }

  private static void antwoord(Page pagina, String vraag, String code) {
    pagina.locator("[name='gevaar." + vraag + "'][value='" + code + "']").check();
  }

  private void nietsVoorHengelo(Page hengelo, String casus) {
    hengelo.reload();
    for (String filter : List.of("Mijn taken", "Mijn groepen", "Spoed", "Te laat")) {
      hengelo.getByText(filter).click();
      assertThat(hengelo.locator(".task-filter.active", naam(filter))).isVisible();
      assertThat(hengelo.locator("body")).not().containsText(casus);
    }
  }

  private JsonNode van(String melding) {
    return Api.als("enschede-aandachtsfunctionaris", omgeving)
        .haal("/api/v1/meldingen/" + melding)
        .inhoud();
  }

  /** Nothing that keeps people out: no finding of axe that is serious or worse. */
  private static void toegankelijk(Page pagina, String deel) {
    List<String> ernstig =
        new AxeBuilder(pagina)
            .include(deel).analyze().getViolations().stream()
                .filter(regel -> List.of("serious", "critical").contains(regel.getImpact()))
                .map(Rule::toString)
                .toList();
    assertThat(ernstig).isEmpty();
  }

  private static void fotografeer(String gebruiker, Page scherm) {
    scherm.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "schermen", gebruiker + ".png")));
  }

  private static void beeld(Page pagina, String naam) {
    if (BEELDEN) {
      pagina.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("docs", "beelden", naam + ".png")));
    }
  }
}
