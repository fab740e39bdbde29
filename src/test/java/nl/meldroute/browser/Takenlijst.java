package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at work in Tasklist, in a browser of their own. */
record Takenlijst(Page scherm, String adres) {

  static final String PAD = "/camunda/app/tasklist/default/";

  static Takenlijst van(String gebruiker, BrowserContext sessie, String adres) {
    return new Takenlijst(meldAan(gebruiker, sessie, adres, PAD), adres);
  }

  /** Signs in and opens a page. */
  static Page meldAan(String gebruiker, BrowserContext sessie, String adres, String pad) {
    Page scherm = sessie.newPage();
    scherm.navigate(adres + pad);
    scherm.getByLabel("Gebruikersnaam").fill(gebruiker);
    scherm.getByLabel("Wachtwoord").fill("demo");
    scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Inloggen")).click();
    scherm.waitForURL(url -> !url.contains("/inloggen"));
    scherm.navigate(adres + pad);
    return scherm;
  }

  void open(String filter, String casus, String taak) {
    scherm.navigate(adres + PAD);
    scherm.reload();
    scherm.getByText(filter).click();
    Locator taken =
        scherm
            .locator("ol.tasks-list > li", new Page.LocatorOptions().setHasText(casus))
            .getByText(taak, new Locator.GetByTextOptions().setExact(true));
    blader(taken);
    taken.first().click();
    assertThat(formulier()).isVisible();
  }

  /**
   * Tests share one list, so what is looked for may stand on a later page; or the list is still on
   * its way.
   */
  private void blader(Locator gezocht) {
    Locator verder = scherm.locator(".pagination-next:not(.disabled) a");
    for (int keer = 0; keer < 30 && !staatEr(gezocht); keer++) {
      if (verder.count() > 0) {
        verder.first().click();
      }
    }
  }

  private static boolean staatEr(Locator gezocht) {
    try {
      gezocht.first().waitFor(new Locator.WaitForOptions().setTimeout(3_000));
      return true;
    } catch (TimeoutError nogNiet) {
      return false;
    }
  }

  void pakOp() {
    scherm.getByText("Taak oppakken").click();
    assertThat(scherm.getByText("Velden met een * moet u invullen.")).isVisible();
    assertThat(formulier()).isVisible();
  }

  /** With Tasklist's own button; the task then leaves the screen by itself. */
  void rondAf() {
    afronden().click();
    assertThat(scherm.locator(".mr-taak")).hasCount(0);
  }

  Locator afronden() {
    return scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Afronden"));
  }

  Locator formulier() {
    return scherm.locator(".mr-taak .fjs-form");
  }

  Locator veld(String id) {
    return scherm.locator(".mr-taak [id*='-" + id + "']:is(input, select, textarea)").first();
  }

  /** The rows of a list of the form, known by a field that each of them has. */
  Locator rijen(String id) {
    return scherm.locator(".mr-taak .mr-rij:has([id*='-" + id + "'])");
  }

  void vul(String id, String tekst) {
    veld(id).fill(tekst);
  }

  /** Adds a row to a list of the form. */
  void voegToe(String rij) {
    scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(rij + " toevoegen")).click();
  }

  void kies(String id, String antwoord) {
    scherm
        .locator(
            ".mr-taak .fjs-inline-label:has(input:is([id*='-%1$s-'], [id*='-%1$s_']))"
                .formatted(id))
        .getByText(antwoord, new Locator.GetByTextOptions().setExact(true))
        .click();
  }
}
