package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The public page on a phone, as somebody uses it who may be watched. */
@Meldroutetest
class OpenbaarInBrowserTest extends Browsertest {

  private static final String VERHAAL = "Двенадесет души живеят в една къща.";

  @Autowired private Environment omgeving;

  private final List<String> vreemd = new ArrayList<>();
  private final List<String> geweigerd = new ArrayList<>();

  @Test
  void aReportIsMadeAndFollowedInAnyLanguageAndNothingStaysBehind() {
    try (BrowserContext sessie = browser.nieuweSessie()) {
      Page scherm = open(sessie);
      assertThat(scherm).hasTitle("Informatie");
      scherm.keyboard().press("Tab");
      assertThat(knop(scherm, "Snel weg")).isFocused();
      scherm.getByLabel("Vertel wat u ziet").fill(VERHAAL);
      for (String taal : List.of("en", "pl", "ro", "hu", "uk", "nl", "bg")) {
        scherm.locator(".taalkeuze [lang='" + taal + "']").click();
        assertThat(scherm.locator("html")).hasAttribute("lang", taal);
        assertThat(scherm.locator("main p").first()).containsText("112");
        pastOpHetScherm(scherm);
      }
      toegankelijk(scherm);

      scherm.locator("form button[type='submit']").first().click();
      assertThat(scherm.locator(".foutoverzicht section").first()).isFocused();
      toegankelijk(scherm);
      kies(scherm, "gevaar.levensbedreigend", "JA");
      assertThat(scherm.locator(".alarm--nu")).containsText("112");
      kies(scherm, "overMij", "JA");
      scherm.locator("[name='gemeente']").selectOption("twente/Enschede");
      scherm.locator("form button[type='submit']").first().click();
      assertThat(scherm.locator("h1:visible")).hasText("Получихме вашия сигнал");
      assertThat(scherm.locator("h1:visible")).isFocused();
      assertThat(scherm.locator(".alarm--nu")).isVisible();
      assertThat(scherm.locator("main")).not().containsText("M-twente");
      toegankelijk(scherm);
      String code = scherm.locator(".volgcode").innerText();
      assertThat(code).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");

      scherm.reload();
      scherm.getByText("Ik heb een code").click();
      scherm.locator("[name='volgcode']").fill(code.toLowerCase());
      knop(scherm, "Bekijken").click();
      assertThat(scherm.locator(".stand")).hasText("Ontvangen");
      toegankelijk(scherm);

      assertThat(sessie.cookies()).isEmpty();
      assertThat(
              scherm.evaluate(
                  "[localStorage.length, sessionStorage.length, history.length].join()"))
          .isEqualTo("0,0,2");
      for (int i = 0; i < 3; i++) {
        scherm.keyboard().press("Escape");
      }
      assertThat(scherm).hasTitle("Weer");
      scherm.goBack();
      assertThat(scherm).hasURL("about:blank");
    }
    assertThat(vreemd).as("asked of another site").isEmpty();
    assertThat(geweigerd).as("refused by the policy of the page").isEmpty();
  }

  private Page open(BrowserContext sessie) {
    String adres = "http://localhost:" + omgeving.getProperty("local.server.port");
    Page scherm = sessie.newPage();
    scherm.setViewportSize(360, 740);
    scherm.onConsoleMessage(
        bericht -> {
          if (bericht.text().contains("Content Security Policy")) {
            geweigerd.add(bericht.text());
          }
        });
    scherm.onRequest(
        vraag -> {
          String host = URI.create(vraag.url()).getHost();
          if (host != null && !host.equals("localhost") && !host.equals("www.knmi.nl")) {
            vreemd.add(vraag.url());
          }
        });
    scherm.route(
        "https://www.knmi.nl/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<title>Weer</title>")));
    scherm.navigate(adres + "/openbaar");
    return scherm;
  }

  private static void kies(Page scherm, String naam, String code) {
    scherm.locator("[name='%s'][value='%s']".formatted(naam, code)).check();
  }

  private static com.microsoft.playwright.Locator knop(Page scherm, String naam) {
    return scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam));
  }

  private static void pastOpHetScherm(Page scherm) {
    assertThat(scherm.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
  }
}
