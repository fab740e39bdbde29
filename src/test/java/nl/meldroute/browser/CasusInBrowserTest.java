package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One casus on one screen, as those see it who may, and those who may not. */
@Meldroutetest
class CasusInBrowserTest extends Browsertest {

  @Autowired private Environment omgeving;

  private final List<Page> schermen = new ArrayList<>();
  private final List<String> geweigerd = new ArrayList<>();
  private Route route;

  @BeforeEach
  void meld() {
    route = Route.begin(Api.als("enschede-aandachtsfunctionaris", omgeving), Voorbeeld.melding());
  }

  @AfterEach
  void nothingWasRefusedByThePolicyOfThePage() {
    schermen.forEach(scherm -> scherm.context().close());
    assertThat(geweigerd).isEmpty();
  }

  private Page scherm(String wie, String pad) {
    var sessie = browser.nieuweSessie();
    sessie.onConsoleMessage(
        bericht -> {
          if (bericht.text().contains("Content Security Policy")) {
            geweigerd.add(bericht.text());
          }
        });
    Page scherm =
        Takenlijst.meldAan(
            wie, sessie, "http://localhost:" + omgeving.getProperty("local.server.port"), pad);
    schermen.add(scherm);
    return scherm;
  }

  private Page casus(String wie) {
    return scherm(wie, "/casus/" + route.casus());
  }

  @Test
  void whoLooksAtACasusSeesWhatAColleagueJustDid() {
    Page scherm = scherm("twente-procesmanager", "/casus");
    toegankelijk(scherm);
    scherm.getByLabel("Nummer, naam").fill(route.melding());
    knop(scherm, "Zoeken").click();
    scherm.getByText(route.casus()).click();
    assertThat(scherm.locator("main")).containsText("Signaal bespreken");
    assertThat(scherm.getByText("Wijzigingen ziet u hier vanzelf.")).isVisible();
    toegankelijk(scherm);

    route.rondAf(Route.BESPREKING);
    assertThat(scherm.getByText("Bijgewerkt om")).isVisible();
    assertThat(scherm.locator("main")).containsText("Signaal bespreken afgerond.");

    knop(scherm, "Ik ken iemand in deze casus").click();
    Locator dialoog = scherm.getByRole(AriaRole.DIALOG);
    assertThat(dialoog.getByText("Ik doe niet meer mee aan deze casus")).isVisible();
    toegankelijk(scherm);
    scherm.keyboard().press("Escape");
    assertThat(dialoog).hasCount(0);
    assertThat(knop(scherm, "Ik ken iemand in deze casus")).isFocused();

    knop(scherm, "Ik ken iemand in deze casus").click();
    dialoog.getByText("Ik doe niet meer mee aan deze casus").click();
    dialoog.getByRole(AriaRole.BUTTON).first().click();
    assertThat(kop(scherm)).hasText("Deze casus kunt u niet zien");
    assertThat(scherm.getByText("U doet niet meer mee aan deze casus.")).isVisible();
    assertThat(scherm.locator("main")).not().containsText("Signaal bespreken");
  }

  @Test
  void aTaskOfMyOwnLeadsToItsFormAndTheFormLeadsBack() {
    Page scherm = casus("enschede-aandachtsfunctionaris");
    scherm.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Signaal bespreken")).click();
    assertThat(scherm.locator(".mr-taak .fjs-form")).isVisible();
    assertThat(scherm.getByText("Bekijk de hele casus"))
        .hasAttribute("href", "/casus/" + route.casus());
  }

  @Test
  void whoseRoleMayOpensACasusInAnEmergencyAndReadsUntilWhen() {
    Page scherm = casus("hengelo-aandachtsfunctionaris");
    assertThat(kop(scherm)).hasText("Deze casus kunt u niet zien");
    toegankelijk(scherm);
    Locator reden = scherm.getByLabel("Waarom kan het niet wachten?");
    reden.fill("Nood.");
    knop(scherm, "Casus in nood openen").click();
    assertThat(scherm.getByText("Schrijf in een of meer zinnen op waarom dit niet kan wachten."))
        .isVisible();
    toegankelijk(scherm);
    reden.fill("Zij staat hier aan de balie en is in gevaar.");
    knop(scherm, "Casus in nood openen").click();
    assertThat(scherm.getByText("U ziet deze casus door noodtoegang, tot")).isVisible();
    assertThat(kop(scherm)).isFocused();
    assertThat(scherm.locator("[data-actie]")).hasCount(2);
  }

  @Test
  void whoseRoleMayNotReadsTheSameForACasusThatDoesNotExist() {
    Page scherm = casus("enschede-wijkcoach");
    assertThat(kop(scherm)).hasText("Deze casus kunt u niet zien");
    String bestaat = scherm.locator("main").innerText();
    scherm.navigate(scherm.url().replace(route.casus(), "C-twente-2020-000000"));
    assertThat(kop(scherm)).hasText("Deze casus kunt u niet zien");
    assertThat(scherm.locator("main").innerText().replace("C-twente-2020-000000", route.casus()))
        .isEqualTo(bestaat);
    assertThat(scherm.getByText("Is er nood?")).hasCount(0);
  }

  private static Locator kop(Page scherm) {
    return scherm.locator("h1");
  }

  private static Locator knop(Page scherm, String naam) {
    return scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam));
  }
}
