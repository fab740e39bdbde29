package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Proces;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A rule that changes by the hands of two policy officers, counts from its time, and is taken back.
 * With {@code -Dbeelden=true} this test makes the pictures of the handbook.
 */
@Meldroutetest
class BeleidInBrowserTest extends Browsertest {

  private static final boolean BEELDEN = Boolean.getBoolean("beelden");
  private static final String RAAD = "Raad voor de Kinderbescherming";
  private static final String CODE = "RAAD_KINDERBESCHERMING";

  /** Shorter than a session lasts: the clock of the engine is the clock of sessions too. */
  private static final Duration TOT_INGANG = Duration.ofMinutes(8);

  /** Words of the editor that would show when a text of it was not translated. */
  private static final Pattern ENGELS =
      Pattern.compile(
          "\\b(When|Then|And|Inputs?|Outputs?|[Rr]ules?|Annotations?|Hit [Pp]olicy|string|Edit)\\b");

  @Autowired private Environment omgeving;
  @Autowired private ProcessEngine engine;

  private final List<Page> schermen = new ArrayList<>();
  private final List<String> geweigerd = new ArrayList<>();

  @AfterEach
  void theClockRunsAgainAndNothingWasRefusedByThePolicyOfThePage() {
    ClockUtil.reset();
    schermen.forEach(scherm -> scherm.context().close());
    assertThat(geweigerd).isEmpty();
  }

  @Test
  void aRuleChangesByTwoOfficersCountsFromItsTimeAndIsTakenBack() {
    assertThat(advies(minderjarige())).isNotEmpty().doesNotContain(CODE);

    Page maker = beleid("twente-beleidsmedewerker", "");
    String nummer = aDraftBegins(maker);
    theRuleIsTypedAndChecked(maker);
    anExampleAndThePastShowWhatItDoes(maker);
    itGoesToAColleague(maker);
    theColleagueReadsAndApproves(nummer);
    assertThat(proef()).doesNotContain(CODE);

    ClockUtil.setCurrentTime(Date.from(Instant.now().plus(TOT_INGANG)));
    new Proces(engine).werkAf(nummer);
    assertThat(advies(minderjarige())).contains(CODE);

    itIsTakenBack();
    assertThat(proef()).isNotEmpty().doesNotContain(CODE);
  }

  private String aDraftBegins(Page maker) {
    toegankelijk(maker);
    beeld(maker, "09-beleid-tabellen");
    link(maker, "Verwijzing").click();
    assertThat(maker.getByText("Regel 1", new Page.GetByTextOptions().setExact(true))).isVisible();
    toegankelijk(maker);
    fitsANarrowScreen(maker);
    knop(maker, "Wijzigen").press("Enter");
    maker.getByLabel("Korte naam van de wijziging").fill("Ook naar de Raad");
    maker.getByLabel("Waarom deze wijziging?").fill("Afspraak met de Raad.");
    knop(maker, "Beginnen").press("Enter");
    assertThat(maker.locator(".beleid__editor tbody tr").first()).isVisible();
    Matcher nummer = Pattern.compile("B-twente-\\d{4}-\\d+").matcher(maker.url());
    assertThat(nummer.find()).isTrue();
    return nummer.group();
  }

  /** With the keyboard; an unknown age or form counts as the answer that asks for action. */
  private void theRuleIsTypedAndChecked(Page maker) {
    int regels = maker.locator(".beleid__editor tbody tr").count();
    knop(maker, "Regel toevoegen").press("Enter");
    assertThat(maker.locator(".beleid__editor tbody tr")).hasCount(regels + 1);
    String regel = "Regel " + (regels + 1) + ", ";
    typ(
        maker,
        regel + "Uitkomst van de beoordeling",
        "not(\"GEEN_MENSENHANDEL\", \"RISICOFACTOREN\")");
    typ(maker, regel + "Leeftijd van het slachtoffer", "\"MINDERJARIG\", \"ONBEKEND\"");
    typ(maker, regel + "Arbeidsuitbuiting bij de vormen?", "\"JA\", \"ONBEKEND\"");
    typ(maker, regel + "Partner", "\"" + CODE + "\"");
    typ(maker, regel + "Dringendheid", "\"SPOED\"");
    assertThat(maker.getByText("heeft nog geen toelichting").first()).isVisible();
    typ(
        maker,
        regel + "Toelichting en bron (verplicht)",
        "Bij arbeidsuitbuiting van een minderjarige kijkt ook de Raad mee. Aanname: afspraak voor deze test.");
    assertThat(maker.getByText("Opgeslagen om").first()).isVisible();
    assertThat(maker.locator(".beleid__controles").first())
        .containsText("De controles vonden niets dat de wijziging tegenhoudt.");
    assertThat(ENGELS.matcher(maker.locator("main").innerText()).find()).isFalse();
    toegankelijk(maker);
    maker.evaluate("scrollTo(0, 0)");
    beeld(maker, "10-beleid-wijzigen");
  }

  private void anExampleAndThePastShowWhatItDoes(Page maker) {
    link(maker, "Proberen").press("Enter");
    maker.locator("#voorbeeld-classificatie").selectOption("ERNSTIG_VERMOEDEN");
    maker.locator("#voorbeeld-leeftijdscategorie").selectOption("MINDERJARIG");
    knop(maker, "Uitkomst tonen").press("Enter");
    assertThat(maker.locator(".casusdeel:visible").first()).containsText(RAAD);
    knop(maker, "Alle testgevallen draaien").press("Enter");
    assertThat(maker.getByText(Pattern.compile("testgevallen kloppen")).first()).isVisible();
    toegankelijk(maker);
    beeld(maker, "11-beleid-proberen");
    Locator juist =
        maker.getByRole(
            AriaRole.BUTTON,
            new GetByRoleOptions()
                .setName(Pattern.compile("nieuwe uitkomst", Pattern.CASE_INSENSITIVE)));
    if (juist.count() > 0) {
      juist.first().press("Enter");
      maker.getByLabel(Pattern.compile("^Waarom")).last().fill("De Raad komt erbij.");
      knop(maker, "Aanpassen").press("Enter");
      assertThat(juist).hasCount(0);
    }

    link(maker, "Naspelen").press("Enter");
    knop(maker, "Het afgelopen jaar naspelen").press("Enter");
    assertThat(maker.locator("main")).containsText("anders geweest");
    assertThat(maker.locator("main")).containsText(RAAD);
    toegankelijk(maker);
    beeld(maker, "12-beleid-naspelen");
  }

  private void itGoesToAColleague(Page maker) {
    link(maker, "Verschil").press("Enter");
    assertThat(maker.locator("main")).containsText("1 verschil: 1 nieuw.");
    link(maker, "Voorleggen").press("Enter");
    knop(maker, "Voorleggen").press("Enter");
    toegankelijk(maker);
    LocalDateTime ingang =
        LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).plus(TOT_INGANG).minusMinutes(2);
    maker
        .getByLabel("Datum (dd-mm-jjjj)")
        .fill(ingang.format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
    maker.getByLabel("Tijd (uu:mm)").fill(ingang.format(DateTimeFormatter.ofPattern("HH:mm")));
    knop(maker.getByRole(AriaRole.DIALOG), "Voorleggen").press("Enter");
    assertThat(maker.getByText("De wijziging ligt bij een collega.")).isVisible();
    assertThat(knop(maker, "Goedkeuren")).hasCount(0);
  }

  private void theColleagueReadsAndApproves(String nummer) {
    Page collega = beleid("twente-beleidsmedewerker-2", "#/wijziging/" + nummer + "/verschil");
    assertThat(collega.locator("main")).containsText(RAAD);
    toegankelijk(collega);
    link(collega, "Beoordelen").press("Enter");
    assertThat(collega.locator("main")).containsText("anders geweest");
    toegankelijk(collega);
    beeld(collega, "13-beleid-beoordelen");
    knop(collega, "Goedkeuren").press("Enter");
    knop(collega.getByRole(AriaRole.DIALOG), "Goedkeuren").press("Enter");
    assertThat(collega.getByText("Goedgekeurd, gaat nog in")).isVisible();
  }

  private void itIsTakenBack() {
    Page maker = beleid("twente-beleidsmedewerker", "#/tabel/verwijzing");
    knop(maker, "Vorige versie terugzetten").press("Enter");
    maker.getByLabel("Waarom zet u de vorige versie terug?").fill("De Raad wil eerst overleggen.");
    knop(maker, "Terugzetten").press("Enter");
    assertThat(maker.getByText("De vorige versie geldt weer.")).isVisible();
    assertThat(maker.locator("main")).containsText("In die tijd is er");
    toegankelijk(maker);
  }

  private static ObjectNode minderjarige() {
    ObjectNode melding = Voorbeeld.meldingIn("Hengelo");
    List.of("slachtoffers", "vermoedelijkePlegers", "locaties", "kenmerken")
        .forEach(melding::putArray);
    return melding;
  }

  /** The partners that a new melding about labour exploitation of a minor is advised. */
  private List<String> advies(ObjectNode melding) {
    Route route = Route.begin(Api.als("hengelo-aandachtsfunctionaris", omgeving), melding);
    Map<String, Object> bespreking = new HashMap<>(Route.BESPREKING);
    bespreking.put("leeftijdscategorie", "MINDERJARIG");
    stap(route, bespreking);
    stap(route, Route.GEEN_BRONNEN);
    stap(route, Route.VERRIJKING);
    stap(route, oordeel());
    Route regio =
        new Route(Api.als("twente-procesmanager", omgeving), route.melding(), route.casus());
    stap(
        regio,
        Map.of(
            "alBekend", "NEE",
            "aantalSlachtoffers", 1,
            "toelichting", "Niet bekend.",
            "terugkoppeling", "Binnen twee weken."));
    return route.beslissingen("verwijzing").stream()
        .flatMap(beslissing -> beslissing.findValuesAsText("partner").stream())
        .toList();
  }

  private static Map<String, Object> oordeel() {
    Map<String, Object> oordeel = new HashMap<>();
    List.of(
            "ondermijning",
            "huiselijkGeweldOfKindermishandeling",
            "zorgbehoefte",
            "opvangNodig",
            "opsporingsindicatie",
            "daderInBeeld",
            "veiligheidsrisico",
            "alleenstaandeMinderjarigeVreemdeling",
            "seksueelGeweld",
            "sekswerkerWilStoppen",
            "slachtofferWilHulp",
            "aanhoudendeZorgen",
            "grensoverschrijdend",
            "fraudeOfOnderbetaling")
        .forEach(vraag -> oordeel.put(vraag, "NEE"));
    oordeel.put("verblijf", "ONBEKEND");
    oordeel.put("classificatie", "ERNSTIG_VERMOEDEN");
    oordeel.put("redenAfwijking", "De verklaring ontbreekt nog.");
    return oordeel;
  }

  private void stap(Route route, Map<String, Object> gegevens) {
    route.rondAf(gegevens);
    new Proces(engine).werkAf(route.melding());
  }

  private List<String> proef() {
    JsonNode antwoord =
        Api.als("twente-beleidsmedewerker", omgeving)
            .post(
                "/api/v1/beslistabellen/verwijzing/proefberekeningen",
                Map.of(
                    "regio",
                    "twente",
                    "invoer",
                    Map.of(
                        "classificatie", "ERNSTIG_VERMOEDEN",
                        "leeftijdscategorie", "MINDERJARIG",
                        "vormen", List.of("ARBEID"))))
            .inhoud();
    return antwoord.path("uitkomsten").findValuesAsText("partner");
  }

  private Page beleid(String wie, String plek) {
    var sessie = browser.nieuweSessie();
    sessie.onConsoleMessage(
        bericht -> {
          if (bericht.text().contains("Content Security Policy")) {
            geweigerd.add(bericht.text());
          }
        });
    String adres = "http://localhost:" + omgeving.getProperty("local.server.port");
    Page scherm = Takenlijst.meldAan(wie, sessie, adres, "/beleid" + plek);
    schermen.add(scherm);
    assertThat(scherm.locator("#beleid-kop")).isVisible();
    return scherm;
  }

  private static void typ(Page scherm, String vak, String tekst) {
    Locator cel =
        scherm.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(vak).setExact(true));
    cel.focus();
    scherm.keyboard().type(tekst);
  }

  private static void fitsANarrowScreen(Page scherm) {
    scherm.setViewportSize(320, 800);
    assertThat((Integer) scherm.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    scherm.setViewportSize(1600, 1000);
  }

  private static Locator link(Page scherm, String naam) {
    return scherm
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(naam).setExact(true))
        .first();
  }

  private static Locator knop(Page scherm, String naam) {
    return scherm
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam).setExact(true))
        .first();
  }

  private static Locator knop(Locator deel, String naam) {
    return deel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(naam));
  }

  private static void beeld(Page pagina, String naam) {
    if (BEELDEN) {
      pagina.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("docs", "beelden", naam + ".png")));
    }
  }
}
