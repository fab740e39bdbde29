package nl.meldroute.proces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Partnersysteem;
import nl.meldroute.bericht.Postbus;
import nl.meldroute.browser.Browsertest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A partner that only reads mail takes a referral over, from the mail to the answer. */
@Meldroutetest
class AntwoordlinkInBrowserTest extends Browsertest {

  private static final Pattern LINK =
      Pattern.compile("https://meldroute\\.example(/antwoord/[A-Za-z0-9/._=-]+)");

  @Autowired private Werkbank werk;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment omgeving;

  @BeforeEach
  void partnerLeestMail() {
    werk.voerUit(Partnersysteem.MET_MAIL);
  }

  @AfterEach
  void partnerLeestTakenlijst() {
    werk.voerUit(Partnersysteem.AFGESLOTEN);
  }

  @Test
  void theLinkInTheMailLeadsToAPageWhereThePartnerTakesItOver() {
    Verwijsronde ronde = Verwijsronde.naar("KMAR", Verwijsronde.casus(werk), werk, engine).werkAf();
    String mail = Postbus.laatste("mensenhandel@kmar.example");
    assertThat(mail).doesNotContain("Xandra", "Verzonnen", ronde.route().casus());
    Matcher link = LINK.matcher(mail.replaceAll("=\r?\n", ""));
    assertThat(link.find()).as(mail).isTrue();

    List<String> geweigerd = new ArrayList<>();
    try (BrowserContext sessie = browser.nieuweSessie()) {
      sessie.onConsoleMessage(
          bericht -> {
            if (bericht.text().contains("Content Security Policy")) {
              geweigerd.add(bericht.text());
            }
          });
      Page scherm = sessie.newPage();
      scherm.navigate(
          "http://localhost:" + omgeving.getProperty("local.server.port") + link.group(1));
      toegankelijk(scherm);
      assertThat(scherm.locator("main")).not().containsText("Xandra");

      scherm.getByLabel("Code van de afzender").fill("AAAA-AAAA");
      knop(scherm, "Lezen");
      assertThat(scherm.getByText("Deze code klopt niet").first()).isVisible();
      toegankelijk(scherm);
      scherm
          .getByLabel("Code van de afzender")
          .fill(ronde.weergave().at("/bezorging/code").asText());
      knop(scherm, "Lezen");
      assertThat(scherm.locator("main")).containsText("Xandra Verzonnen");
      toegankelijk(scherm);

      scherm.getByLabel("Ja, wij nemen dit over").check();
      knop(scherm, "Antwoord versturen");
      assertThat(scherm.getByText("Uw antwoord is verstuurd.")).isVisible();
      assertThat(scherm.locator("main")).not().containsText("Xandra");
      toegankelijk(scherm);
    }
    ronde.moet("GEACCEPTEERD");
    assertThat(geweigerd).isEmpty();
  }

  private static void knop(Page scherm, String naam) {
    scherm.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam).setExact(true)).click();
  }
}
