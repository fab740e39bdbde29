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
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

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
    Page enschede = meldAan("enschede-aandachtsfunctionaris", TASKLIST);
    Page hengelo = meldAan("hengelo-aandachtsfunctionaris", TASKLIST);
    Page manager = meldAan("twente-manager", cockpit(melding));

    inCockpit(manager, melding, "Signaal bespreken");
    open(enschede, casus, "Signaal bespreken");
    assertThat(enschede.locator("ol.tasks-list")).containsText(casus);
    beeld(enschede, "04-takenlijst");
    pakOp(enschede);
    vul(enschede, "bespreking", "De buurvrouw ziet elke avond een ander busje.");
    kies(enschede, "zorg", "Ja");
    beeld(enschede, "05-taak");
    toegankelijk(enschede, ".mr-taak");
    rondAf(enschede);
    nietsVoorHengelo(hengelo, casus);

    inCockpit(manager, melding, "Signaal verrijken");
    open(enschede, casus, "Signaal verrijken");
    pakOp(enschede);
    verrijk(enschede);
    rondAf(enschede);

    new Proces(engine).werkAf(melding);
    inCockpit(manager, melding, "Vermoeden beoordelen");
    open(enschede, casus, "Vermoeden beoordelen");
    pakOp(enschede);
    kies(enschede, "classificatie", "Mogelijk mensenhandel: ernstig vermoeden");
    vul(enschede, "reden-afwijking", "De verklaring van het slachtoffer ontbreekt nog.");
    rondAf(enschede);

    new Proces(engine).werkAf(melding);
    inCockpit(manager, melding, "Vervolgstappen vaststellen");
    open(enschede, casus, "Vervolgstappen vaststellen");
    pakOp(enschede);
    rondAf(enschede);

    inCockpit(manager, melding, "Terugkoppelen aan melder");
    beeld(manager, "06-cockpit");
    open(enschede, casus, "Terugkoppelen aan melder");
    pakOp(enschede);
    kies(enschede, "gegeven", "Ja");
    vul(enschede, "inhoud", "Uw melding is opgepakt.");
    rondAf(enschede);

    open(enschede, casus, "Casus afsluiten");
    pakOp(enschede);
    veld(enschede, "uitkomst").selectOption("HULP_GEBORGD");
    veld(enschede, "vervolg-geborgd").check();
    vul(enschede, "toelichting", "De wijkcoach heeft het overgenomen.");
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

  private static void verrijk(Page pagina) {
    veld(pagina, "verrijkingen-domein").selectOption("VEILIGHEID");
    vul(pagina, "verrijkingen-bron", "Toezicht en handhaving");
    vul(pagina, "verrijkingen-bevinding", "Op het adres staan acht personen ingeschreven.");
    kies(pagina, "handeling", "Ja");
    kies(pagina, "dwangmiddel", "Ja");
    kies(pagina, "oogmerk-uitbuiting", "Ja");
    kies(pagina, "werving-prostitutie-buitenland", "Nee");
  }

  private String adres(String pad) {
    return "http://localhost:" + omgeving.getProperty("local.server.port") + pad;
  }

  private Page meldAan(String gebruiker, String pad) {
    Page pagina = browser.nieuweSessie().newPage();
    pagina.navigate(adres(pad));
    pagina.getByLabel("Gebruikersnaam").fill(gebruiker);
    pagina.getByLabel("Wachtwoord").fill("demo");
    pagina.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Inloggen")).click();
    schermen.put(gebruiker, pagina);
    pagina.waitForURL(url -> !url.contains("/inloggen"));
    pagina.navigate(adres(pad));
    return pagina;
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

  private void open(Page pagina, String casus, String taak) {
    pagina.navigate(adres(TASKLIST));
    pagina.reload();
    pagina.getByText("Mijn groepen").click();
    Locator kaart = pagina.locator("ol.tasks-list > li", naam(casus));
    kaart.getByText(taak, new Locator.GetByTextOptions().setExact(true)).first().click();
    assertThat(pagina.locator(".mr-taak .fjs-form")).isVisible();
  }

  private static Page.LocatorOptions naam(String tekst) {
    return new Page.LocatorOptions().setHasText(tekst);
  }

  private static void pakOp(Page pagina) {
    pagina.getByText("Taak oppakken").click();
    assertThat(pagina.getByText("Pak de taak eerst op.")).not().isVisible();
    assertThat(pagina.locator(".mr-taak .fjs-form")).isVisible();
  }

  /** With Tasklist's own button; the task then leaves the list by itself. */
  private static void rondAf(Page pagina) {
    pagina.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Afronden")).click();
    assertThat(pagina.locator(".mr-taak")).hasCount(0);
  }

  private static Locator veld(Page pagina, String id) {
    return pagina.locator(".mr-taak [id*='-" + id + "']:is(input, select, textarea)").first();
  }

  private static void vul(Page pagina, String id, String tekst) {
    veld(pagina, id).fill(tekst);
  }

  private static void kies(Page pagina, String id, String antwoord) {
    pagina
        .locator(".mr-taak .fjs-inline-label:has(input[id*='-" + id + "-'])")
        .getByText(antwoord, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static void antwoord(Page pagina, String vraag, String code) {
    pagina.locator("[name='gevaar." + vraag + "'][value='" + code + "']").check();
  }

  private void nietsVoorHengelo(Page hengelo, String casus) {
    hengelo.reload();
    for (String filter : List.of("Mijn taken", "Mijn groepen", "Spoed", "Te laat")) {
      hengelo.getByText(filter).click();
      assertThat(hengelo.locator("li.active", naam(filter)).first()).isVisible();
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
