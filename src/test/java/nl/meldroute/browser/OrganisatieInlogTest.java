package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import nl.meldroute.platform.beveiliging.Identiteitsserver;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One sign-in with the account of one's own organisation, for all screens; and one way out. */
@Meldroutetest
class OrganisatieInlogTest extends Browsertest {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final Pattern INLOGPAGINA = Pattern.compile(".*/inloggen(\\?.*)?");

  @Autowired private Environment omgeving;

  @Test
  void aCaseworkerDoesATaskAndSignsOutOfEverythingInTheTaskList() {
    Route route =
        Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    Page scherm = meldAan(Takenlijst.PAD, "Noor", "twente-enschede-aandachtsfunctionaris");
    assertThat(scherm).hasURL(Pattern.compile(".*" + Takenlijst.PAD + ".*"));
    Takenlijst lijst = new Takenlijst(scherm, adres());
    lijst.open("Mijn groepen", route.casus(), "Signaal bespreken");
    lijst.pakOp();
    assertThat(scherm.locator("body")).containsText("Noor Verzonnen");
    lijst.vul("bespreking", "Besproken met de melder.");

    scherm.navigate(adres() + "/");
    assertThat(scherm.locator(".kop__gebruiker")).containsText("Noor Verzonnen");

    scherm.navigate(adres() + Takenlijst.PAD);
    scherm.locator(".account .dropdown-toggle").click();
    scherm.locator(".logout a").click();
    assertThat(scherm).hasURL(INLOGPAGINA);
    assertThat(scherm.getByText("U bent uitgelogd.")).isVisible();
    scherm.navigate(adres() + COCKPIT);
    assertThat(scherm).hasURL(INLOGPAGINA);
  }

  @Test
  void aManagerSeesTheProcessesAndSignsOutOnOurPage() {
    Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
    Page scherm = meldAan(COCKPIT, "Bram", "twente-manager");
    scherm.navigate(adres() + COCKPIT + "#/processes");
    scherm.getByText("Meldroute", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(scherm.locator("body")).containsText("Signaal bespreken");
    assertThat(scherm.locator("body")).containsText("Bram Verzonnen");

    scherm.navigate(adres() + "/");
    scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Uitloggen")).click();
    assertThat(scherm).hasURL(INLOGPAGINA);
    assertThat(scherm.getByText("U bent uitgelogd.")).isVisible();
  }

  @Test
  void aSessionThatEndedMeanwhileLeadsToTheSignInAndNotToAFormThatLetsNobodyIn() {
    Page scherm = meldAan(Takenlijst.PAD, "Fenna", "twente-enschede-aandachtsfunctionaris");
    assertThat(scherm.getByText("Mijn groepen")).isVisible();
    scherm.context().clearCookies();
    scherm.getByText("Mijn taken").click();
    assertThat(scherm).hasURL(INLOGPAGINA);
    viaOrganisatie(scherm, "Fenna", "twente-enschede-aandachtsfunctionaris");
    assertThat(scherm.getByText("Mijn groepen")).isVisible();
  }

  @Test
  void whoHasNoRoleReadsSo() {
    Page scherm = meldAan(Takenlijst.PAD, "Joris", "een-groep-van-elders");
    assertThat(scherm.locator("h1")).hasText("U hebt nog geen rol");
    assertThat(scherm).hasTitle(Pattern.compile("U hebt nog geen rol.*"));
  }

  @Test
  void thePagesAroundTheSignInKeepNobodyOut() {
    Page scherm = browser.nieuweSessie().newPage();
    for (String pad :
        List.of("/inloggen", "/inloggen?mislukt", "/inloggen?onbereikbaar", "/inloggen/geen-rol")) {
      scherm.navigate(adres() + pad);
      Assertions.assertThat(new AxeBuilder(scherm).analyze().getViolations()).as(pad).isEmpty();
    }
  }

  private Page meldAan(String pad, String voornaam, String groep) {
    BrowserContext sessie = browser.nieuweSessie();
    Page scherm = sessie.newPage();
    scherm.navigate(adres() + pad);
    viaOrganisatie(scherm, voornaam, groep);
    return scherm;
  }

  /** The page of the identity provider asks who one is and what the token has to say. */
  private static void viaOrganisatie(Page scherm, String voornaam, String groep) {
    scherm.getByText("Inloggen met het account van uw organisatie").click();
    scherm.locator("input[name=username]").fill(UUID.randomUUID().toString());
    scherm
        .locator("textarea[name=claims]")
        .fill(Identiteitsserver.claims(voornaam, "Verzonnen", groep));
    scherm.locator("input[type=submit]").click();
    scherm.waitForURL(url -> !url.contains("/authorize"));
  }

  private String adres() {
    return "http://localhost:" + omgeving.getProperty("local.server.port");
  }
}
