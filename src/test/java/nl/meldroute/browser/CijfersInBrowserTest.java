package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.regio.Regioprofielen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The first morning of a manager with the figures, with the keyboard. With {@code -Dbeelden=true}
 * this test makes the pictures of the handbook.
 */
@Meldroutetest
class CijfersInBrowserTest extends Browsertest {

  private static final boolean BEELDEN = Boolean.getBoolean("beelden");
  private static final String REGIO = "ijsselland";

  /** Over, and long enough ago that no other test has meldingen in it. */
  private static final int JAAR = 2025;

  @Autowired private Environment omgeving;
  @Autowired private Regioprofielen regios;

  private final List<BrowserContext> sessies = new ArrayList<>();
  private final List<String> geweigerd = new ArrayList<>();

  @AfterEach
  void nothingWasRefusedByThePolicyOfThePage() {
    sessies.forEach(BrowserContext::close);
    assertThat(geweigerd).isEmpty();
  }

  @Test
  void aManagerSeesWhatCountsAsksFurtherAndFindsWhatLacks() throws IOException {
    send(JAAR, BEELDEN ? 67 : 6);
    send(JAAR - 1, BEELDEN ? 45 : 3);

    Page manager = open(REGIO + "-manager", "/cijfers");
    manager.navigate(adres() + "/");
    link(manager, "Cijfers").press("Enter");
    manager.locator("#jaar").selectOption(String.valueOf(JAAR));
    whatCountsComesFirst(manager);
    aQuestionIsAskedWithTheKeyboard(manager);
    whatLacksIsNamedAndAColleagueRepairsIt(manager);

    link(manager, "Publicaties en jaarverslag").press("Enter");
    assertThat(kop(manager)).hasText("Publicaties en jaarverslag");
    toegankelijk(manager);
    beeld(manager, "17-cijfers-publicaties");
    link(manager, "Wat betekent het?").press("Enter");
    assertThat(manager.locator("main")).containsText("5.000 tot 7.500");
    toegankelijk(manager);
  }

  @Test
  void whoSeesPublishedFiguresOnlyIsToldSo() {
    Page partner = open(REGIO + "-partner-politie", "/cijfers#/overzicht?jaar=2001");
    assertThat(kop(partner)).containsText("gepubliceerde cijfers");
    assertThat(partner.locator("main")).containsText("Over 2001 heeft IJsselland nog geen cijfers");
    assertThat(link(partner, "Zelf uitsplitsen")).hasCount(0);
    toegankelijk(partner);
  }

  private void whatCountsComesFirst(Page manager) {
    assertThat(kop(manager)).hasText("IJsselland in " + JAAR);
    long meldingen = totaal("MELDING", "MAAND");
    assertThat(meldingen).isPositive();
    assertThat(manager.locator(".kaart").first()).containsText(meldingen + " melding");
    assertThat(manager.locator("section[aria-labelledby=gemeenten] tfoot"))
        .containsText(String.valueOf(meldingen));
    assertThat(manager.locator("canvas").first()).isVisible();
    toegankelijk(manager);
    beeld(manager, "14-cijfers-overzicht");
    for (int breedte : new int[] {320, 800}) {
      manager.setViewportSize(breedte, 900);
      assertThat((Integer) manager.evaluate("document.documentElement.scrollWidth"))
          .isEqualTo(breedte);
    }
    manager.setViewportSize(1600, 1000);
  }

  private void aQuestionIsAskedWithTheKeyboard(Page manager) throws IOException {
    link(manager, "Zelf uitsplitsen").press("Enter");
    manager.getByLabel("Ingedeeld naar").selectOption("GEMEENTE");
    manager.getByLabel("En ook naar").selectOption("VORM");
    knop(manager, "Tonen").press("Enter");
    Locator uitkomst = manager.locator("section[aria-labelledby=uitkomst]");
    assertThat(uitkomst.locator("h3")).containsText("Meldingen naar gemeente en vorm");
    assertThat(uitkomst.locator("tfoot tr").locator("td").last())
        .hasText(String.valueOf(totaal("MELDING", "VORM")));
    toegankelijk(manager);
    beeld(manager, "15-cijfers-uitsplitsen");
    Download bestand =
        manager.waitForDownload(
            () ->
                uitkomst
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("CSV"))
                    .press("Enter"));
    assertThat(Files.readString(bestand.path(), StandardCharsets.UTF_8)).contains("Zwolle");
  }

  private void whatLacksIsNamedAndAColleagueRepairsIt(Page manager) {
    link(manager, "Eerst aanvullen").press("Enter");
    assertThat(manager.locator("main tbody tr").first()).isVisible();
    assertThat(manager.locator("main tbody a")).hasCount(0);
    toegankelijk(manager);
    beeld(manager, "16-cijfers-aanvullen");
    Page collega = open(REGIO + "-ketenregisseur", "/cijfers#/ontbrekend?jaar=" + JAAR);
    Locator casus = collega.locator("main tbody a").first();
    String nummer = casus.innerText();
    casus.press("Enter");
    assertThat(collega.locator("h1")).containsText(nummer);
  }

  private void send(int jaar, int hoeveel) throws IOException {
    JsonNode voorbeelden = Api.JSON.readTree(Path.of("voorbeelden/drenthe-2023.json").toFile());
    List<String> gemeenten =
        regios.profiel(REGIO).orElseThrow().gemeenten().stream().map(een -> een.naam()).toList();
    int nummer = 0;
    for (JsonNode voorbeeld :
        StreamSupport.stream(voorbeelden.spliterator(), false).limit(hoeveel).toList()) {
      ObjectNode melding = voorbeeld.deepCopy();
      melding.put("regio", REGIO);
      melding.put("gemeente", gemeenten.get(nummer * nummer++ % gemeenten.size()));
      melding.put("ontvangenOp", jaar + melding.path("ontvangenOp").asText().substring(4));
      List.of("locaties", "kenmerken", "vermoedelijkePlegers").forEach(melding::putArray);
      assertThat(Api.als(REGIO + "-systeem", omgeving).post("/api/v1/meldingen", melding).status())
          .isEqualTo(201);
    }
  }

  private long totaal(String eenheid, String uitsplitsing) {
    return Api.als(REGIO + "-manager", omgeving)
        .haal(
            "/api/v1/cijfers?regio=%s&jaar=%d&eenheid=%s&uitsplitsing=%s"
                .formatted(REGIO, JAAR, eenheid, uitsplitsing))
        .inhoud()
        .at("/tabel/totaal")
        .asLong();
  }

  private Page open(String wie, String plek) {
    BrowserContext sessie = browser.nieuweSessie();
    sessies.add(sessie);
    sessie.onConsoleMessage(
        bericht -> {
          if (bericht.text().contains("Content Security Policy")) {
            geweigerd.add(bericht.text());
          }
        });
    return Takenlijst.meldAan(wie, sessie, adres(), plek);
  }

  private String adres() {
    return "http://localhost:" + omgeving.getProperty("local.server.port");
  }

  private static Locator kop(Page scherm) {
    return scherm.locator("#cijfers-kop");
  }

  private static Locator link(Page scherm, String naam) {
    return scherm
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(naam).setExact(true))
        .first();
  }

  private static Locator knop(Page scherm, String naam) {
    return scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam).setExact(true));
  }

  private static void beeld(Page pagina, String naam) {
    if (BEELDEN) {
      pagina.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("docs", "beelden", naam + ".png")));
    }
  }
}
