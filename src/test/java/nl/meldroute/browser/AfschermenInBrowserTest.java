package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Shielding a casus from the panel under a task form, and finding its task again by name. */
@Meldroutetest
class AfschermenInBrowserTest extends Browsertest {

  private static final String GEBRUIKER = "enschede-aandachtsfunctionaris";

  @Autowired private Environment omgeving;

  @Test
  void theOwnerChoosesWhoGoesOnSeeingTheCasusAndFindsItsTaskByName() {
    Route route = Route.begin(Api.als(GEBRUIKER, omgeving), Voorbeeld.melding());
    Takenlijst lijst =
        Takenlijst.van(
            GEBRUIKER,
            browser.nieuweSessie(),
            "http://localhost:" + omgeving.getProperty("local.server.port"));
    lijst.open("Mijn groepen", route.casus(), "Signaal bespreken");
    lijst.scherm().getByText("Er is iets anders met deze casus").click();
    knop(lijst, "Casus afschermen").click();
    lijst.kies("actie-gebruikers", "Procesmanager Twente");
    lijst.vul("actie-reden", "De pleger werkt bij de gemeente.");
    knop(lijst, "Versturen").click();
    assertThat(lijst.scherm().getByText("De casus is afgeschermd.")).isVisible();

    assertThat(status("twente-zorgcoordinator", route)).isEqualTo(404);
    assertThat(status("twente-procesmanager", route)).isEqualTo(200);
    lijst.open("Op naam", route.casus(), "Signaal bespreken");
    lijst.pakOp();
  }

  private int status(String wie, Route route) {
    return Api.als(wie, omgeving).haal("/api/v1/casussen/" + route.casus()).status();
  }

  private static Locator knop(Takenlijst lijst, String naam) {
    return lijst.scherm().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam));
  }
}
