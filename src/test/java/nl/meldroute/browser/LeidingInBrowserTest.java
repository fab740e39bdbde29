package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.meldroute.Meldroutetest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The pages for who leads and who watches, for everybody to read. */
@Meldroutetest
class LeidingInBrowserTest extends Browsertest {

  @Autowired private Environment omgeving;

  @ParameterizedTest
  @CsvSource({
    "twente-auditor, /verantwoording, Verwijzingen nagaan",
    "twente-manager, /eerste-contact, Tijd tot het eerste contact",
    "twente-manager, /oefeningen, Oefen"
  })
  void aPageKeepsNobodyOut(String wie, String pad, String kop) {
    try (BrowserContext sessie = browser.nieuweSessie()) {
      Page scherm =
          Takenlijst.meldAan(
              wie, sessie, "http://localhost:" + omgeving.getProperty("local.server.port"), pad);
      assertThat(scherm.locator("h1")).containsText(kop);
      toegankelijk(scherm);
    }
  }

  @Test
  void cockpitSpeaksDutchUntilAManagerChoosesEnglish() {
    Pattern sleutel = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{3,}\\b");
    try (BrowserContext sessie = browser.nieuweSessie()) {
      Page scherm =
          Takenlijst.meldAan(
              "twente-manager",
              sessie,
              "http://localhost:" + omgeving.getProperty("local.server.port"),
              "/camunda/app/cockpit/default/");
      assertThat(scherm.locator("body")).containsText("Beslissingen");
      assertThat(scherm.locator(".ctn-main")).not().containsText(sleutel);

      scherm.locator(".account > a").click();
      scherm.getByText("English").click();
      assertThat(scherm.locator("body")).containsText("Decisions");
      assertThat(scherm.locator(".ctn-main")).not().containsText(sleutel);

      scherm.locator(".account > a").click();
      scherm.getByText("Nederlands").click();
      assertThat(scherm.locator("body")).containsText("Beslissingen");
    }
  }
}
