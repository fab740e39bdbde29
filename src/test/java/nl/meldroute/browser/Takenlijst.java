package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

  /**
   * Searches in a filter, because tests share one list: what is looked for may stand on any page of
   * it.
   */
  void open(String filter, String casus, String taak) {
    scherm.navigate(adres + PAD + "#/?searchQuery=" + zoek(casus));
    scherm.reload();
    kies(filter);
    assertThat(scherm.locator("body")).not().containsText("CREATION_DATE");
    Locator taken =
        scherm
            .locator("ol.tasks-list > li", new Page.LocatorOptions().setHasText(casus))
            .getByText(taak, new Locator.GetByTextOptions().setExact(true));
    taken.first().click();
    assertThat(formulier()).isVisible();
  }

  /** The cards of tasks may hold the same words. */
  void kies(String filter) {
    scherm.locator(".task-filter").getByText(filter).click();
  }

  private static String zoek(String casus) {
    String vraag =
        """
        [{"type":"processVariables","operator":"eq","name":"casus","value":"%s"}]"""
            .formatted(casus);
    return URLEncoder.encode(vraag, StandardCharsets.UTF_8);
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
