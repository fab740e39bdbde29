package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import nl.meldroute.Api;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Route;
import nl.meldroute.api.Voorbeeld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Filling in a task in Tasklist: faults, drafts, and hands that stay on the keyboard. */
@Meldroutetest
class TaakinvullenTest extends Browsertest {

  private static final String GEBRUIKER = "enschede-aandachtsfunctionaris";

  @Autowired private Environment omgeving;

  private Route route;

  @BeforeEach
  void meld() {
    route = Route.begin(Api.als(GEBRUIKER, omgeving), Voorbeeld.melding());
  }

  @Test
  void aFieldThatWasForgottenIsNamedAtTheFieldAndTheTaskStays() {
    Takenlijst lijst = opgepakt();
    lijst.afronden().click();
    assertThat(lijst.veld("bespreking")).hasAttribute("aria-invalid", "true");
    assertThat(lijst.veld("bespreking")).isFocused();
    assertThat(lijst.formulier()).containsText("Vul dit veld in.");
    assertThat(route.taak()).isNotEmpty();
  }

  @Test
  void whatWasFilledInComesBackAfterLeavingWithoutCompleting() {
    Takenlijst lijst = opgepakt();
    lijst.vul("bespreking", "Half verhaal, straks verder.");
    assertThat(lijst.scherm().getByText("Concept bewaard")).isVisible();

    Takenlijst later = takenlijst();
    later.open("Mijn taken", route.casus(), "Signaal bespreken");
    assertThat(later.veld("bespreking")).hasValue("Half verhaal, straks verder.");
  }

  @Test
  void aTaskIsDoneWithTheKeyboardAlone() {
    Takenlijst lijst = opgepakt();
    Keyboard toetsen = lijst.scherm().keyboard();
    lijst.veld("bespreking").focus();
    toetsen.type("Besproken met de melder.");
    tab(lijst, "vormen");
    tab(lijst, "leeftijdscategorie");
    tab(lijst, "zorg");
    toetsen.press("Space");
    for (int i = 0; i < 10 && !isAfronden(lijst); i++) {
      toetsen.press("Tab");
    }
    toetsen.press("Enter");
    assertThat(lijst.scherm().locator(".mr-taak")).hasCount(0);
  }

  /** Tabs on until the focus stands in a field. */
  private static void tab(Takenlijst lijst, String id) {
    for (int i = 0; i < 20; i++) {
      lijst.scherm().keyboard().press("Tab");
      if (focus(lijst).contains("-" + id)) {
        return;
      }
    }
    throw new AssertionError("Het veld " + id + " is met Tab niet te bereiken");
  }

  private static boolean isAfronden(Takenlijst lijst) {
    return lijst
        .scherm()
        .evaluate("document.activeElement.textContent")
        .toString()
        .contains("Afronden");
  }

  private static String focus(Takenlijst lijst) {
    return lijst.scherm().evaluate("document.activeElement.id").toString();
  }

  private Takenlijst opgepakt() {
    Takenlijst lijst = takenlijst();
    lijst.open("Mijn groepen", route.casus(), "Signaal bespreken");
    lijst.pakOp();
    return lijst;
  }

  private Takenlijst takenlijst() {
    return Takenlijst.van(
        GEBRUIKER,
        browser.nieuweSessie(),
        "http://localhost:" + omgeving.getProperty("local.server.port"));
  }
}
