package nl.meldroute.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meldroute.begrippen.Laag.MET_ZORG;
import static nl.meldroute.begrippen.Laag.ZONDER_ZORG;
import static nl.meldroute.browser.Toegankelijkheid.toegankelijk;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meldroute.Meldroutetest;
import nl.meldroute.api.Opslag;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.casustafel.Agendapunt;
import nl.meldroute.casustafel.Zitting;
import nl.meldroute.casustafel.Zittingwerk;
import nl.meldroute.platform.database.Databasetoegang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A whole session at three screens and a fourth that writes along: the secretary, a partner that
 * hears both parts, and one that hears only the part with care.
 */
@Meldroutetest
class ZittingInBrowserTest extends Browsertest {

  private static final String ZONDER_U = "Dit deel is zonder u";
  private static final String STRAKS =
      LocalDate.now().plusMonths(1).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));

  @Autowired private Environment omgeving;
  @Autowired private Databasetoegang toegang;

  private final List<Page> schermen = new ArrayList<>();
  private final List<String> geweigerd = new ArrayList<>();
  private Zitting zitting;
  private String casus;

  @BeforeEach
  void layTheTable() {
    try (Opslag opslag = new Opslag(toegang)) {
      Zittingwerk werk = new Zittingwerk(opslag.vraag());
      Instant begin = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
      zitting = werk.zitting("twente", werk.tafel("twente"), begin);
      casus = "C-proef-" + UUID.randomUUID();
      Agendapunt punt =
          werk.punt(zitting, werk.casus(casus, "twente", "Enschede", "twente-enschede-wijkcoach"));
      for (Laag laag : List.of(MET_ZORG, ZONDER_ZORG)) {
        werk.toegang(punt, laag, "twente-tafelvoorzitter", null, true);
        werk.toegang(punt, laag, "twente-secretaris", null, true);
        werk.toegang(punt, laag, "twente-partner-politie", Partnercode.POLITIE, true);
        werk.toegang(punt, laag, "twente-partner-opvang", Partnercode.OPVANG, laag == MET_ZORG);
      }
    }
  }

  @AfterEach
  void nothingWasRefusedByThePolicyOfThePage() {
    schermen.forEach(scherm -> scherm.context().close());
    assertThat(geweigerd).isEmpty();
  }

  @Test
  void aSessionIsHeldByKeyboardAndEachMemberHearsOnlyWhatTheyMay() {
    Page secretaris = scherm("twente-secretaris");
    Page politie = scherm("twente-partner-politie");
    Page opvang = scherm("twente-partner-opvang");
    knop(secretaris, "Zitting openen").press("Enter");
    assertThat(secretaris.locator(".laagband__naam")).hasText("Deel 1 · Met zorgpartners");
    secretaris.keyboard().press("n");
    for (Page scherm : List.of(secretaris, politie, opvang)) {
      assertThat(punt(scherm)).hasText(casus);
    }

    aMemberSpeaksAndTheTableDecides(secretaris, politie, opvang);
    theOtherPartIsWithoutWhoHasNoGround(secretaris, politie, opvang);
    nothingIsLostOrDoubleWhenTheConnectionIsCut(secretaris, politie);
    twoWhoWriteSeeEachOther(secretaris, politie);
    theMinutesHoldWhatEachMayHave(secretaris, politie, opvang);
  }

  private void aMemberSpeaksAndTheTableDecides(Page secretaris, Page politie, Page opvang) {
    secretaris.keyboard().press("p");
    secretaris.keyboard().press("Tab");
    secretaris.keyboard().press("Space");
    assertThat(secretaris.locator("#deel-aanwezig input:checked")).hasCount(1);
    opvang.keyboard().press("i");
    vul(opvang, "Wat is er gezegd?", "Zij wil eerst rust.");
    legVast(opvang);
    assertThat(politie.getByText("Zij wil eerst rust.")).isVisible();

    secretaris.keyboard().press("b");
    legVast(secretaris);
    assertThat(secretaris.getByText("Er zijn nog 2 dingen die u moet aanpassen:")).isVisible();
    toegankelijk(secretaris);
    secretaris.getByLabel("Wat besluit de tafel?").selectOption("SPOOR_KIEZEN");
    secretaris.getByLabel("Zorgtraject").check();
    vul(secretaris, "Het besluit, met de reden", "Eerst het zorgtraject.");
    legVast(secretaris);
    knop(secretaris, "Tegenstem vastleggen").press("Enter");
    secretaris.getByLabel("Wie is het niet eens met het besluit?").selectOption("POLITIE");
    vul(secretaris, "Waarom niet?", "De politie wil niet wachten.");
    legVast(secretaris);
    assertThat(opvang.getByText("De politie wil niet wachten.")).isVisible();
    assertThat(opvang.locator("main")).containsText("Sporen");

    secretaris.keyboard().press("?");
    assertThat(secretaris.getByRole(AriaRole.DIALOG)).containsText("Besluit vastleggen");
    secretaris.keyboard().press("Escape");
    secretaris.keyboard().press("s");
    assertThat(secretaris.locator(".projector")).containsText("Eerst het zorgtraject.");
    toegankelijk(secretaris);
    secretaris.keyboard().press("Escape");
    assertThat(knop(secretaris, "Zitting sluiten")).isVisible();
  }

  private void theOtherPartIsWithoutWhoHasNoGround(Page secretaris, Page politie, Page opvang) {
    secretaris.keyboard().press("2");
    assertThat(secretaris.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LISTITEM)).hasCount(1);
    knop(secretaris, "Wisselen").press("Enter");
    assertThat(opvang.locator("#zonder-u")).hasText(ZONDER_U);
    assertThat(opvang.locator("body")).not().containsText(casus);
    toegankelijk(opvang);
    // Who was in the room and may hear this part too, still is.
    assertThat(secretaris.locator("#deel-aanwezig input:checked")).hasCount(1);
    assertThat(politie.locator(".laagband__naam")).hasText("Deel 2 · Zonder zorgpartners");

    secretaris.keyboard().press("b");
    secretaris.getByLabel("Wat besluit de tafel?").selectOption("AANHOUDEN");
    vul(secretaris, "Het besluit, met de reden", "Wacht op het verhoor.");
    vul(secretaris, "Datum waarop de tafel hier weer naar kijkt", STRAKS);
    legVast(secretaris);
    assertThat(politie.getByText("Wacht op het verhoor.")).isVisible();
    assertThat(opvang.locator("#zonder-u")).hasText(ZONDER_U);
  }

  private void nothingIsLostOrDoubleWhenTheConnectionIsCut(Page secretaris, Page politie) {
    politie.context().setOffline(true);
    assertThat(politie.getByText("Geen verbinding.")).isVisible();
    politie.keyboard().press("i");
    vul(politie, "Wat is er gezegd?", "Het verhoor is dinsdag.");
    legVast(politie);
    assertThat(politie.getByText("Nog niet verstuurd")).isVisible();
    assertThat(politie.getByText("Er wacht 1 tekst op verzending.")).isVisible();

    secretaris.keyboard().press("a");
    vul(secretaris, "Wat gaat er gebeuren?", "De tolk bellen.");
    secretaris.getByLabel("Wie doet dit?").selectOption("twente-partner-politie");
    vul(secretaris, "Klaar op", STRAKS);
    legVast(secretaris);
    secretaris.keyboard().press("t");
    secretaris.getByLabel("Welke interventie?").selectOption("OPSPORINGSONDERZOEK");
    secretaris.getByLabel("Wie is bevoegd?").selectOption("OM");
    vul(secretaris, "Wat betekent dit voor het slachtoffer?", "Zij wordt opnieuw gehoord.");
    legVast(secretaris);
    assertThat(secretaris.getByText("Zij wordt opnieuw gehoord.")).isVisible();
    assertThat(secretaris.getByText("Nog niet verstuurd")).hasCount(0);
    assertThat(politie.getByText("De tolk bellen.")).hasCount(0);

    politie.context().setOffline(false);
    assertThat(politie.getByText("De verbinding is terug.")).isVisible();
    assertThat(politie.getByText("De tolk bellen.")).isVisible();
    assertThat(politie.getByText("Zij wordt opnieuw gehoord.")).isVisible();
    assertThat(politie.getByText("Nog niet verstuurd")).hasCount(0);
    assertThat(secretaris.getByText("Het verhoor is dinsdag.")).hasCount(1);
    assertThat(politie.getByText("Het verhoor is dinsdag.")).hasCount(1);
  }

  private void twoWhoWriteSeeEachOther(Page secretaris, Page politie) {
    Page voorzitter = scherm("twente-tafelvoorzitter");
    for (Page scherm : List.of(secretaris, voorzitter)) {
      knop(scherm, "Wijzigen").press("Enter");
    }
    vul(voorzitter, "Het besluit, met de reden", "Wacht op het verhoor van dinsdag.");
    legVast(voorzitter);
    assertThat(politie.getByText("Wacht op het verhoor van dinsdag.")).isVisible();
    vul(secretaris, "Het besluit, met de reden", "Wacht op het verhoor en de tolk.");
    legVast(secretaris);
    Locator venster = secretaris.getByRole(AriaRole.DIALOG);
    assertThat(venster).containsText("Wacht op het verhoor van dinsdag.");
    assertThat(venster.getByLabel("Uw tekst").last()).hasValue("Wacht op het verhoor en de tolk.");
    toegankelijk(secretaris);
    venster.getByLabel("Uw tekst").last().fill("Wacht op het verhoor van dinsdag en de tolk.");
    knop(secretaris, "Uw tekst vastleggen").press("Enter");
    assertThat(secretaris.getByText("Het besluit is gewijzigd.")).isVisible();
    assertThat(secretaris.getByText("Nog niet verstuurd")).hasCount(0);
    for (Page scherm : List.of(secretaris, voorzitter, politie)) {
      assertThat(scherm.getByText("Wacht op het verhoor van dinsdag en de tolk.")).isVisible();
    }
  }

  private void theMinutesHoldWhatEachMayHave(Page secretaris, Page politie, Page opvang) {
    knop(secretaris, "Punt afronden").press("Enter");
    assertThat(secretaris.getByText("Er is nu geen punt aan tafel.").first()).isVisible();
    knop(secretaris, "Zitting sluiten").press("Enter");
    knop(secretaris.getByRole(AriaRole.DIALOG), "Zitting sluiten").press("Enter");
    for (Page scherm : List.of(secretaris, politie, opvang)) {
      scherm.getByText("Verslag lezen").click();
      assertThat(scherm.locator("body")).containsText("Eerst het zorgtraject.");
      assertThat(scherm.locator("body")).containsText("De politie wil niet wachten.");
    }
    for (Page scherm : List.of(secretaris, politie)) {
      assertThat(scherm.locator("body"))
          .containsText("Wacht op het verhoor van dinsdag en de tolk.");
      assertThat(scherm.locator("body")).containsText("Het verhoor is dinsdag.");
    }
    assertThat(opvang.locator("body").innerText()).doesNotContain("verhoor", "tolk", "gehoord");
    secretaris.navigate(adres("/zittingen"));
    assertThat(secretaris.getByText("Geweest")).isVisible();
    toegankelijk(secretaris);
  }

  private Page scherm(String wie) {
    var sessie = browser.nieuweSessie();
    sessie.onConsoleMessage(
        bericht -> {
          if (bericht.text().contains("Content Security Policy")) {
            geweigerd.add(bericht.text());
          }
        });
    Page scherm = Takenlijst.meldAan(wie, sessie, adres(""), "/zitting/" + zitting.nummer());
    schermen.add(scherm);
    return scherm;
  }

  private String adres(String pad) {
    return "http://localhost:" + omgeving.getProperty("local.server.port") + pad;
  }

  private static Locator punt(Page scherm) {
    return scherm.locator("#punt-kop");
  }

  private static void vul(Page scherm, String label, String tekst) {
    scherm.getByLabel(label).fill(tekst);
  }

  /** From the field that somebody is in. */
  private static void legVast(Page scherm) {
    scherm.keyboard().press("Control+Enter");
  }

  private static Locator knop(Page scherm, String naam) {
    return scherm
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(naam).setExact(true))
        .first();
  }

  private static Locator knop(Locator deel, String naam) {
    return deel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(naam));
  }
}
