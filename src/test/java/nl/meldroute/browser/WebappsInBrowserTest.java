package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.database.Databasetoegang;
import nl.meldroute.platform.webapps.ForeignWords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The screens of Tasklist, Admin and Welcome: what our own parts show, and that all is Dutch. */
@Meldroutetest
class WebappsInBrowserTest extends Browsertest {

  private static final boolean BEELDEN = Boolean.getBoolean("beelden");
  private static final String ADMIN = "/camunda/app/admin/default/";
  private static final String IK = "enschede-aandachtsfunctionaris";

  private static final List<String> ADMINSCHERMEN =
      List.of(
          "#/",
          "#/users",
          "#/user-create",
          "#/users/" + IK + "?tab=profile",
          "#/users/" + IK + "?tab=account",
          "#/users/" + IK + "?tab=groups",
          "#/users/" + IK + "?tab=tenants",
          "#/groups",
          "#/group-create",
          "#/groups/beheerder?tab=information",
          "#/groups/beheerder?tab=tenants",
          "#/groups/beheerder?tab=users",
          "#/tenants",
          "#/tenant-create",
          "#/tenants/twente?tab=information",
          "#/tenants/twente?tab=groups",
          "#/tenants/twente?tab=users",
          "#/authorization?resource=0",
          "#/authorization?resource=5",
          "#/system?section=system-settings-general");

  /** What can be read, also by who hovers over something or has it read out. */
  private static final String LEESBAAR =
      """
      () => [document.body.innerText,
             ...['title', 'placeholder', 'aria-label', 'alt', 'uib-tooltip'].flatMap(naam =>
               [...document.querySelectorAll(`[${naam}]`)]
                 .filter(element => element.checkVisibility())
                 .map(element => element.getAttribute(naam)))
            ].join('\\n')
      """;

  /** A screen that changed its address has not drawn yet; one that draws is not done yet. */
  private static final String TOT_RUST =
      """
      () => new Promise(klaar => {
        let stil = setTimeout(() => gedaan(), 250);
        const laatst = setTimeout(() => gedaan(), 10_000);
        const kijker = new MutationObserver(() => {
          clearTimeout(stil);
          stil = setTimeout(() => gedaan(), 250);
        });
        const gedaan = () => {
          clearTimeout(stil);
          clearTimeout(laatst);
          kijker.disconnect();
          klaar();
        };
        kijker.observe(document.body, {childList: true, subtree: true});
      })
      """;

  private final ForeignWords vreemd = new ForeignWords();
  private final List<String> gevonden = new ArrayList<>();

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  @Test
  void besideTheFormOfATaskStandsTheCasusAndEachLookIsLogged() {
    Route route = Route.begin(Api.als(IK, omgeving), Voorbeeld.melding());
    Route volgende = Route.begin(Api.als(IK, omgeving), Voorbeeld.melding());
    try (BrowserContext sessie = browser.nieuweSessie();
        Opslag opslag = new Opslag(toegang)) {
      Takenlijst lijst = Takenlijst.van(IK, sessie, adres(""));
      lijst.open("Mijn groepen", route.casus(), "Signaal bespreken");
      Page scherm = lijst.scherm();
      assertThat(scherm.locator(".tasks-list .mr-kaart").first())
          .containsText(route.casus() + "EnschedeArbeidsuitbuiting");
      long eerder = blikken(opslag, route);

      tab(scherm, "Dossier");
      assertThat(scherm.locator(".mr-dossier h2").first()).hasText("Casus " + route.casus());
      assertThat(scherm.locator(".mr-dossier")).containsText("Xara Voorbeeld");
      assertThat(scherm.locator(".mr-dossier")).containsText("Dorpsstraat 12");
      toegankelijk(scherm);
      assertThat(blikken(opslag, route)).isEqualTo(eerder + 1);
      beeld(scherm, "18-dossier");

      scherm
          .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Bijwerken").setExact(true))
          .click();
      assertThat(scherm.getByText("Bijgewerkt om")).isVisible();
      assertThat(blikken(opslag, route)).isEqualTo(eerder + 2);

      scherm.navigate(
          adres(Takenlijst.PAD + "#/?detailsTab=meldroute-dossier&task=" + volgende.taak()));
      assertThat(scherm.locator(".mr-dossier h2").first()).hasText("Casus " + volgende.casus());
      assertThat(scherm.locator(".mr-dossier")).hasCount(1);

      for (String naam : List.of("Geschiedenis", "Diagram", "Omschrijving", "Formulier")) {
        tab(scherm, naam);
        lees(scherm, "Tasklist, " + naam);
      }
    }
    assertThat(gevonden).isEmpty();
  }

  @Test
  void adminAndWelcomeSpeakDutchOnEveryScreen() {
    try (BrowserContext sessie = browser.nieuweSessie()) {
      Page scherm = Takenlijst.meldAan("beheerder", sessie, adres(""), ADMIN);
      assertThat(scherm.locator(".ce-eol-banner")).containsText("krijgt geen nieuwe versies meer");
      for (String pad : ADMINSCHERMEN) {
        scherm.navigate(adres(ADMIN + pad));
        lees(scherm, "Admin, " + pad);
      }
      toegankelijk(scherm);
      scherm.navigate(adres("/camunda/app/welcome/default/"));
      assertThat(scherm.getByText("Startpagina van Meldroute")).isVisible();
      lees(scherm, "Welcome");
      toegankelijk(scherm);
      assertThat(scherm.locator(".ce-eol-banner")).isHidden();
    }
    assertThat(gevonden).isEmpty();
  }

  private static void tab(Page scherm, String naam) {
    scherm
        .locator(".nav-tabs")
        .getByText(naam, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private void lees(Page scherm, String waar) {
    scherm.evaluate(TOT_RUST);
    assertThat(scherm.locator(".navbar-brand")).containsText("Meldroute");
    vreemd
        .in((String) scherm.evaluate(LEESBAAR))
        .forEach(regel -> gevonden.add(waar + ": " + regel));
  }

  private static long blikken(Opslag opslag, Route route) {
    return opslag
        .vraag()
        .sql(
            """
            select count(*) from verwerking
            where doel = 'Casus inzien' and (select id from casus where nummer = ?) = any (casussen)
            """)
        .param(route.casus())
        .query(Long.class)
        .single();
  }

  private String adres(String pad) {
    return "http://localhost:" + omgeving.getProperty("local.server.port") + pad;
  }

  private static void beeld(Page pagina, String naam) {
    if (BEELDEN) {
      pagina.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("docs", "beelden", naam + ".png")));
    }
  }
}
