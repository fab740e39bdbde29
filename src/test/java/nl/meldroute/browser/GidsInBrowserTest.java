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
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The partner directory as a beheerder keeps it, with the keyboard, and as a colleague reads it.
 */
@Meldroutetest
class GidsInBrowserTest extends Browsertest {

  @Autowired private Environment omgeving;

  private final List<Page> schermen = new ArrayList<>();
  private final List<String> geweigerd = new ArrayList<>();

  @AfterEach
  void nothingWasRefusedByThePolicyOfThePage() {
    schermen.forEach(scherm -> scherm.context().close());
    assertThat(geweigerd).isEmpty();
  }

  private Page gids(String wie) {
    var sessie = browser.nieuweSessie();
    sessie.onConsoleMessage(
        bericht -> {
          if (bericht.text().contains("Content Security Policy")) {
            geweigerd.add(bericht.text());
          }
        });
    Page scherm =
        Takenlijst.meldAan(
            wie, sessie, "http://localhost:" + omgeving.getProperty("local.server.port"), "/gids");
    schermen.add(scherm);
    return scherm;
  }

  @Test
  void aBeheerderChangesAPartnerWithTheKeyboardAndSeesWhoDidItAndWhenNobodyIsOnDuty() {
    Page scherm = gids("beheerder");
    scherm.getByLabel("Regio").selectOption("Drenthe");
    assertThat(scherm.getByText("U ziet nu de gids van Drenthe.")).isVisible();
    assertThat(scherm.getByText("Niemand heeft dienst")).isVisible();
    scherm.locator("#partner-GGD > summary").focus();
    scherm.keyboard().press("Enter");
    Locator wijzigen = knop(scherm, "Wijzigen: GGD Drenthe");
    toegankelijk(scherm);

    wijzigen.focus();
    scherm.keyboard().press("Enter");
    Locator dialoog = scherm.getByRole(AriaRole.DIALOG);
    Locator telefoon = dialoog.getByLabel("Telefoonnummer van de contactpersoon");
    assertThat(telefoon).isVisible();
    toegankelijk(scherm);
    scherm.keyboard().press("Escape");
    assertThat(dialoog).hasCount(0);
    assertThat(wijzigen).isFocused();

    scherm.keyboard().press("Enter");
    telefoon.fill("bel maar");
    knop(scherm, "Opslaan").press("Enter");
    assertThat(dialoog.getByText("Vul een telefoonnummer in").first()).isVisible();
    toegankelijk(scherm);
    telefoon.fill("06-0000 7101");
    knop(scherm, "Opslaan").press("Enter");
    assertThat(scherm.getByText("GGD Drenthe is gewijzigd.")).isVisible();
    assertThat(scherm.getByText("06-0000 7101").first()).isVisible();

    knop(scherm, "Laatste wijzigingen tonen").press("Enter");
    assertThat(scherm.getByText("Partner GGD Drenthe gewijzigd").first()).isVisible();
    toegankelijk(scherm);
  }

  @Test
  void aColleagueFindsTheNumbersAndCannotChangeThem() {
    Page scherm = gids("emmen-wijkcoach");
    assertThat(scherm.locator("main")).containsText("112");
    assertThat(scherm.locator("main")).containsText("GGD Drenthe");
    assertThat(scherm.getByText("Wijzigen")).hasCount(0);
    toegankelijk(scherm);
  }

  private static Locator knop(Page scherm, String naam) {
    return scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam));
  }
}
