package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
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

  private static final List<String> ANDERE_VRAGEN =
      List.of(
          "ondermijning",
          "huiselijk-geweld-of-kindermishandeling",
          "zorgbehoefte",
          "opvang-nodig",
          "dader-in-beeld",
          "veiligheidsrisico",
          "alleenstaande-minderjarige-vreemdeling",
          "seksueel-geweld",
          "sekswerker-wil-stoppen",
          "slachtoffer-wil-hulp",
          "aanhoudende-zorgen",
          "grensoverschrijdend",
          "fraude-of-onderbetaling");

  private static final String MELDER = "Noor Melderson";
  private static final String SLACHTOFFER = "Ottilie Rondgang";
  private static final String TELEFOON = "06 14000001";
  private static final String VERHAAL =
      "In de nagelstudio werkt een vrouw die haar eigen paspoort niet heeft.";

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
  void
      aSignalGoesFromReportToClosedCasusThroughTheHandsOfTheCaseworkerTheRegionASourceAndAPartner() {
    String elders =
        Route.begin(Api.als("hengelo-aandachtsfunctionaris", omgeving), inHengelo()).casus();
    String melding = meld();
    String casus = van(melding).path("casus").asText();
    Takenlijst enschede = takenlijst("enschede-aandachtsfunctionaris");
    Takenlijst regio = takenlijst("twente-procesmanager");
    Page hengelo = meldAan("hengelo-aandachtsfunctionaris", Takenlijst.PAD);
    Page manager = meldAan("twente-manager", cockpit(melding, "meldroute"));
    werkAf(melding);

    inCockpit(manager, melding, "Signaal bespreken");
    enschede.open("Mijn groepen", casus, "Signaal bespreken");
    assertThat(enschede.scherm().locator("ol.tasks-list")).containsText(casus);
    beeld(enschede.scherm(), "04-takenlijst");
    enschede.pakOp();
    bespreek(enschede, elders, melding);
    nietsVoorHengelo(hengelo, casus);

    inCockpit(manager, melding, "Bronnen kiezen");
    enschede.open("Mijn groepen", casus, "Bronnen kiezen");
    enschede.pakOp();
    kiesBronnen(enschede);
    werkAf(melding);
    adviseer(regio, casus);
    antwoordAlsBron(takenlijst("enschede-medewerker-veiligheid"), casus);
    werkAf(melding);

    inCockpit(manager, melding, "Signaal verrijken");
    enschede.open("Mijn groepen", casus, "Signaal verrijken");
    enschede.pakOp();
    assertThat(enschede.veld("ingewonnen")).hasValue(Pattern.compile("acht personen"));
    verrijk(enschede);
    rondAf(enschede);
    werkAf(melding);

    inCockpit(manager, melding, "Vermoeden beoordelen");
    enschede.open("Mijn groepen", casus, "Vermoeden beoordelen");
    enschede.pakOp();
    beoordeel(enschede);
    werkAf(melding);

    registreer(regio, casus);
    werkAf(melding);
    inCockpit(manager, melding, "Vervolgstappen vaststellen");
    beeld(manager, "06-cockpit");
    enschede.open("Mijn groepen", casus, "Vervolgstappen vaststellen");
    enschede.pakOp();
    zetDoor(enschede);
    werkAf(melding);

    manager.navigate(adres(cockpit(melding, "verwijzing")));
    inCockpit(manager, melding, "Verwijzing beantwoorden");
    Takenlijst politie = takenlijst("twente-partner-politie");
    neemOver(politie, casus);
    regio.open("Mijn groepen", casus, "Verwijzing beantwoorden");
    regio.pakOp();
    regio.kies("antwoord", "Ja, wij nemen dit over");
    rondAf(regio);
    werkAf(melding);

    manager.navigate(adres(cockpit(melding, "terugkoppeling")));
    inCockpit(manager, melding, "Terugkoppelen aan melder");
    enschede.open("Mijn groepen", casus, "Terugkoppelen aan melder");
    enschede.pakOp();
    enschede.kies("gegeven", "Ja");
    enschede.veld("wijze").selectOption("VOLGCODE");
    enschede.vul("inhoud", "Uw melding is opgepakt.");
    rondAf(enschede);
    werkAf(melding);

    meldUitkomst(politie, casus, "OPSPORING");
    meldUitkomst(regio, casus, "HULP_GEBORGD");
    werkAf(melding);
    enschede.open("Mijn groepen", casus, "Casus afsluiten");
    enschede.pakOp();
    enschede.veld("uitkomst").selectOption("HULP_GEBORGD");
    enschede.veld("vervolg-geborgd").check();
    enschede.vul("toelichting", "De wijkcoach heeft het overgenomen.");
    rondAf(enschede);
    werkAf(melding);

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
    melder.getByLabel(Pattern.compile("Vertel wat u ziet")).fill(VERHAAL);
    melder.getByLabel(Pattern.compile("^Gemeente")).selectOption("Enschede");
    melder.getByLabel(Pattern.compile("^Waar meldt u vandaan")).selectOption("GEMEENTE");
    melder.getByLabel("Arbeidsuitbuiting").first().check();
    melder.locator("[name='melder.naam']").fill(MELDER);
    melder.evaluate("scrollTo(0, 0)");
    beeld(melder, "02-melden");
    voegToe(melder, "Slachtoffer");
    melder.locator("[name='slachtoffers[0].naam']").fill(SLACHTOFFER);
    voegToe(melder, "Gegeven");
    melder.locator("[name='kenmerken[0].soort']").selectOption("TELEFOON");
    melder.locator("[name='kenmerken[0].waarde']").fill(TELEFOON);
    melder.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Melding versturen")).click();
    Locator nummer = melder.getByText(Pattern.compile("M-twente-\\d{4}-\\d{6}")).first();
    nummer.waitFor();
    toegankelijk(melder, "body");
    beeld(melder, "03-ontvangen");
    var gevonden = Pattern.compile("M-twente-\\d{4}-\\d{6}").matcher(melder.content());
    assertThat(gevonden.find()).isTrue();
    return gevonden.group();
  }

  /** The same phone number was told in another municipality before. */
  private static ObjectNode inHengelo() {
    ObjectNode melding = Voorbeeld.meldingIn("Hengelo");
    List.of("slachtoffers", "vermoedelijkePlegers", "locaties").forEach(melding::putArray);
    melding.putArray("kenmerken").addObject().put("soort", "TELEFOON").put("waarde", TELEFOON);
    return melding;
  }

  private void bespreek(Takenlijst lijst, String elders, String melding) {
    assertThat(lijst.formulier()).not().containsText(elders);
    lijst.vul("bespreking", "De buurvrouw ziet elke avond een ander busje.");
    beeld(lijst.scherm(), "05-taak");
    lijst.kies("verbanden-oordeel", "Ja, verband bevestigen");
    lijst.scherm().getByText("Verband 1").scrollIntoViewIfNeeded();
    beeld(lijst.scherm(), "08-verbanden");
    lijst.kies("zorg", "Ja");
    vulCasusAan(lijst);
    werkAf(melding);
    rondAf(lijst);
    werkAf(melding);
  }

  /** News beside the task: it stays, with what was filled in. */
  private static void vulCasusAan(Takenlijst lijst) {
    lijst.scherm().getByText("Er is iets anders met deze casus").click();
    knop(lijst, "Informatie toevoegen").click();
    lijst.vul("actie-tekst", "Gisteren stonden er twee busjes voor de deur.");
    for (String vraag :
        List.of("levensbedreigend", "fysiekGevaarDreigt", "directeBeschermingNodig")) {
      lijst.kies("actie-" + vraag, "Nee");
    }
    lijst.kies("actie-veiligheidKomendeDagenGeborgd", "Ja");
    toegankelijk(lijst.scherm(), ".mr-taak");
    knop(lijst, "Versturen").click();
    assertThat(lijst.scherm().getByText("De informatie is toegevoegd.")).isVisible();
    assertThat(lijst.veld("bespreking")).hasValue("De buurvrouw ziet elke avond een ander busje.");
  }

  private static Locator knop(Takenlijst lijst, String naam) {
    return lijst.scherm().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam));
  }

  /** One source is asked, and the region thinks along. */
  private static void kiesBronnen(Takenlijst lijst) {
    lijst.voegToe("Bron");
    lijst.veld("bronnen-domein").selectOption("VEILIGHEID");
    lijst.veld("bronnen-partner").selectOption("MEDEWERKER_VEILIGHEID");
    lijst.vul("bronnen-vraag", "Hoeveel mensen staan ingeschreven op Proefweg 1?");
    lijst.vul("reden-niet-gevraagd", "De wijkcoach deed zelf de melding.");
    lijst.kies("consultatie", "Ja");
    lijst.vul("consultatie-vraag", "Herkent u dit patroon uit andere gemeenten?");
    rondAf(lijst);
  }

  private static void adviseer(Takenlijst regio, String casus) {
    regio.open("Mijn groepen", casus, "Sparren met het kenniscentrum");
    regio.pakOp();
    regio.vul("advies", "Ja, let op wisselende busjes.");
    rondAf(regio);
  }

  /** A source reads its question, and nothing of the casus. */
  private static void antwoordAlsBron(Takenlijst bron, String casus) {
    bron.open("Mijn groepen", casus, "Informatieverzoek beantwoorden");
    bron.pakOp();
    leestNiet(bron, MELDER, VERHAAL, SLACHTOFFER);
    bron.kies("antwoord", "Ja, wij weten iets");
    bron.vul("bevinding", "Er staan acht personen ingeschreven.");
    rondAf(bron);
  }

  private static void beoordeel(Takenlijst lijst) {
    lijst.kies("classificatie", "Mogelijk mensenhandel: ernstig vermoeden");
    lijst.vul("reden-afwijking", "De verklaring van het slachtoffer ontbreekt nog.");
    lijst.kies("opsporingsindicatie", "Ja");
    ANDERE_VRAGEN.forEach(vraag -> lijst.kies(vraag, "Nee"));
    lijst.kies("verblijf", "Onbekend");
    rondAf(lijst);
  }

  private static void registreer(Takenlijst regio, String casus) {
    regio.open("Mijn groepen", casus, "Melden bij het kenniscentrum");
    regio.pakOp();
    regio.kies("al-bekend", "Nee");
    regio.vul("aantal-slachtoffers", "1");
    regio.vul("toelichting", "Eén slachtoffer, een nieuw adres.");
    regio.vul("terugkoppeling", "Binnen twee weken, per telefoon.");
    rondAf(regio);
  }

  /** Of what was advised only the police and the region are asked. */
  private static void zetDoor(Takenlijst lijst) {
    Locator rijen = lijst.rijen("verwijzingen-partner");
    for (Locator rij : rijen.all()) {
      String partner = rij.locator("select").first().inputValue();
      if (!List.of("POLITIE", "KENNISCENTRUM").contains(partner)) {
        rij.getByText("Niet doorzetten", new Locator.GetByTextOptions().setExact(true)).click();
        rij.locator("textarea").last().fill("Dat is nu nog niet nodig.");
      }
    }
    rondAf(lijst);
  }

  /** A partner reads what was disclosed to it, and cannot reach the casus behind it. */
  private void neemOver(Takenlijst partner, String casus) {
    partner.open("Mijn groepen", casus, "Verwijzing beantwoorden");
    partner.pakOp();
    assertThat(partner.veld("personen")).hasValue(Pattern.compile(SLACHTOFFER));
    assertThat(partner.veld("contact")).hasValue(Pattern.compile("14000001"));
    leestNiet(partner, MELDER, VERHAAL, "Aanname");
    partner.veld("personen").scrollIntoViewIfNeeded();
    beeld(partner.scherm(), "07-partner");
    assertThat(
            Api.als("twente-partner-politie", omgeving).haal("/api/v1/casussen/" + casus).status())
        .isEqualTo(404);
    partner.kies("antwoord", "Ja, wij nemen dit over");
    partner.vul("toelichting", "De afdeling mensenhandel neemt contact op.");
    rondAf(partner);
  }

  private static void meldUitkomst(Takenlijst partner, String casus, String uitkomst) {
    partner.open("Mijn groepen", casus, "Uitkomst melden");
    partner.pakOp();
    partner.veld("uitkomst").selectOption(uitkomst);
    rondAf(partner);
  }

  /** Also not in a field: its text is no text of the page. */
  private static void leestNiet(Takenlijst lijst, String... geheimen) {
    String alles =
        lijst.scherm().locator("body").innerText()
            + lijst
                .scherm()
                .locator(".mr-taak :is(input, textarea)")
                .evaluateAll("velden => velden.map(veld => veld.value).join(' ')");
    assertThat(alles).doesNotContain(geheimen);
  }

  private void werkAf(String melding) {
    new Proces(engine).werkAf(melding);
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

  private String cockpit(String melding, String proces) {
    String instantie =
        Api.als("twente-manager", omgeving)
            .haal(
                "/engine-rest/process-instance?businessKey=%s&processDefinitionKey=%s"
                    .formatted(melding, proces))
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
    assertThat(manager.locator(".ctn-content-bottom table")).containsText(stap);
    assertThat(manager.locator("body")).containsText(melding);
  }

  private static Page.LocatorOptions naam(String tekst) {
    return new Page.LocatorOptions().setHasText(tekst);
  }

  private static void voegToe(Page pagina, String rij) {
    pagina
        .getByRole(
            AriaRole.BUTTON, new GetByRoleOptions().setName(rij + " toevoegen").setExact(true))
        .click();
  }

  private static void antwoord(Page pagina, String vraag, String code) {
    pagina.locator("[name='gevaar." + vraag + "'][value='" + code + "']").check();
  }

  private void nietsVoorHengelo(Page hengelo, String casus) {
    hengelo.reload();
    Takenlijst lijst = new Takenlijst(hengelo, adres(""));
    for (String filter : List.of("Mijn taken", "Mijn groepen", "Spoed", "Te laat", "Deze week")) {
      lijst.kies(filter);
      assertThat(hengelo.locator(".task-filter.active", naam(filter))).isVisible();
      assertThat(hengelo.locator("body")).not().containsText(casus);
    }
  }

  private JsonNode van(String melding) {
    return Api.als("enschede-aandachtsfunctionaris", omgeving)
        .haal("/api/v1/meldingen/" + melding)
        .inhoud();
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
