package nl.meldroute.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test that walks in a real browser; one for all tests of the class. */
public abstract class Browsertest {

  protected static Browser browser;

  @BeforeAll
  static void startBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    browser = Browser.start();
  }

  @AfterAll
  static void sluitBrowser() {
    if (browser != null) {
      browser.close();
    }
  }
}
